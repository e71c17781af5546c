import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useHeight } from "../../ui/use-height.ts";
import { useMedia } from "../../ui/use-media.ts";
import { Answer } from "./answer.tsx";
import { useAnswerCommands } from "./answer-commands.ts";
import type { AnswerTask } from "./answer-tasks.ts";
import styles from "./answers.module.css";
import { BarCue, BarFrame } from "./bar-frame.tsx";
import { messages } from "./messages.ts";
import { ObjectDialog } from "./object-dialog.tsx";
import { usePollNews, usePollResult } from "./poll-result.tsx";
import { rich } from "./rich-words.tsx";
import { type Held, shownTasks } from "./shown-tasks.ts";
import { useNotices } from "./use-notices.ts";
import { useTasks } from "./use-tasks.ts";

/** Where a panel would lie over the bar: there it ends above it. On a wider page the bar makes room, on a phone it rests. */
const OVER_BAR = "(min-width: 641px) and (max-width: 1099px)";

/**
 * The bar at the foot of the room: the one thing that waits for this person, and how many more.
 * @param beside whose panel is open: while it is somebody else's, no button here stands out
 * @param quiet something else is in the hand: nothing here stands out either
 */
export function AnswerBar({ beside = null, quiet = false }: { beside?: string | null; quiet?: boolean }) {
  const intl = useIntl();
  const all = useTasks();
  const focus = useRecord((view) => view.meta.focus, null);
  const [objecting, setObjecting] = useState<string | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  useNotices();
  usePollNews();
  const bar = useRef<HTMLElement>(null);
  useHeight(bar, "--foot");
  useHeight(bar, "--acts", useMedia(OVER_BAR));
  const { tasks, index } = shownTasks(all, focus, held);
  const task = tasks[index];
  const result = usePollResult(focus);
  // A rating that is missing can wait until the room has made something of its poll.
  const yields = task?.kind === "enter" && result !== null && !held?.chosen;
  const elsewhere = beside !== null && beside !== task?.subjectId;
  const key = task?.key ?? null;
  useEffect(() => {
    setHeld((before) => {
      if (key === null) return null;
      const chosen = before?.key === key && before.focus === focus && before.chosen;
      return { key, focus, chosen };
    });
  }, [key, focus]);
  const go = (step: -1 | 1): void => {
    const next = tasks[index + step];
    if (next) setHeld({ key: next.key, focus, chosen: true });
  };
  const show = ({ key: chosen }: AnswerTask): void => {
    setHeld({ key: chosen, focus, chosen: true });
    // Its buttons come with the next picture.
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>("button, input, textarea")?.focus());
  };
  useAnswerCommands(all, show, setObjecting);
  return (
    <section ref={bar} className={styles.bar} data-foot="" aria-label={intl.formatMessage(messages.bar)}>
      {task && !yields ? (
        <BarCue value={elsewhere && task.waits}>
          <Answer key={task.key} task={task} primary={!elsewhere && !quiet} named={elsewhere} />
        </BarCue>
      ) : (
        <Nothing />
      )}
      {objecting !== null && <ObjectDialog proposalId={objecting} onClose={() => setObjecting(null)} />}
      {tasks.length > 1 && (
        <div className={styles.pager}>
          <IconButton
            size="s"
            label={intl.formatMessage(messages.previous)}
            icon={<ChevronLeft />}
            aria-disabled={index === 0 || undefined}
            onClick={() => index > 0 && go(-1)}
          />
          <span className={styles.place}>
            <FormattedMessage {...messages.place} values={{ place: index + 1, count: tasks.length }} />
          </span>
          <IconButton
            size="s"
            label={intl.formatMessage(messages.next)}
            icon={<ChevronRight />}
            aria-disabled={index === tasks.length - 1 || undefined}
            onClick={() => index < tasks.length - 1 && go(1)}
          />
        </div>
      )}
    </section>
  );
}

function Nothing() {
  const { role } = useViewpoint();
  const focus = useRecord((view) => view.meta.focus, null);
  const name = useRecord((view) => view.subjects.get(view.meta.focus ?? "")?.name);
  const open = useRecord(
    (view) => [...view.proposals.values()].filter(({ status }) => status === "open").length,
    0,
  );
  const result = usePollResult(focus);
  if (result) {
    return (
      <BarFrame>
        <FormattedMessage {...messages.pollResult} values={{ ...rich, ...result }} />
      </BarFrame>
    );
  }
  return (
    <BarFrame>
      {name && (
        <>
          <FormattedMessage {...messages.roomOn} values={{ ...rich, name }} />{" "}
        </>
      )}
      <span className={styles.muted}>
        <FormattedMessage
          {...(role === "manager" ? messages.nothing : messages.nothingOpen)}
          values={{ count: open }}
        />
      </span>
    </BarFrame>
  );
}
