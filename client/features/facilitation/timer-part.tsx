import { Pause, Play } from "lucide-react";
import { useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { useRoomNow } from "../../state/use-room-now.ts";
import { clock } from "../../ui/clock-words.ts";
import { useCommands, useKeyHint } from "../../ui/commands.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Progress } from "../../ui/progress.tsx";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";
import own from "./timer-part.module.css";

/** The time on the person in focus. Focus starts it; it never ends anything by itself. */
export function TimerPart({ name }: { name: string | null }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const timer = useRecord((view) => view.meta.timer, null);
  const planned = useRecord((view) => view.meta.settings.secondsPerPerson, 180);
  const { run, failure } = useCommand();
  const now = useRoomNow(timer !== null);
  const seconds = timer?.seconds ?? planned;
  const gone = timer ? Math.max(0, (now - timer.startedAt) / 1000) : 0;
  const over = gone - seconds;
  const toggle = (): void =>
    void run(timer ? { type: "timer.stop" } : { type: "timer.start", seconds: planned });
  const keyHint = useKeyHint("facilitation.timer");
  useCommands([
    {
      id: "facilitation.timer",
      group: "here",
      keys: ["t"],
      label: t(timer ? messages.timerStopIt : messages.timerStartIt),
      line: { label: t(messages.keyTimer) },
      run: toggle,
    },
  ]);
  const title = name === null ? t(messages.time) : t(messages.timeOn, { name });
  return (
    <section aria-labelledby="timer-title">
      <h2 id="timer-title" className={styles.label}>
        {title}
      </h2>
      <div className={own.timer}>
        <p className={own.time} data-over={over > 0 || undefined}>
          {clock(gone)}{" "}
          <small>
            {over > 0
              ? t(messages.timeOver, { over: clock(over) })
              : t(messages.timeOf, { planned: clock(seconds) })}
          </small>
        </p>
        <IconButton
          size="s"
          label={t(timer ? messages.timerStop : messages.timerStart)}
          keyHint={keyHint}
          icon={timer ? <Pause /> : <Play />}
          onClick={toggle}
        />
      </div>
      <Progress
        label={title}
        value={Math.min(gone, seconds)}
        max={seconds}
        valueText={intl.formatMessage(messages.timeSpoken, {
          minutes: Math.floor(gone / 60),
          seconds: Math.floor(gone % 60),
          planned: clock(seconds),
        })}
        tone={over > 0 ? "flag" : "plain"}
      />
      {failure !== null && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
    </section>
  );
}
