import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { decisionsBySubject } from "../../state/indexes.ts";
import { useRecord, useRoom, useSession } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { useRoomNow } from "../../state/use-room-now.ts";
import { Button } from "../../ui/button.tsx";
import { useCommands, useKeyHint } from "../../ui/commands.ts";
import { commandMessages as words } from "./command-messages.ts";
import styles from "./foot.module.css";
import { useLastDeferral } from "./last-deferral.ts";
import { messages } from "./messages.ts";

const WORDS = {
  changed: messages.undoChanged,
  kept: messages.undoKept,
  "no-consensus": messages.undoNone,
  "pending-owner": messages.undoPending,
} as const;

/**
 * What this hand did last, and the way to take it back while there is one. A deferral has none (SPEC UN1): while it is
 * the last, the key takes back nothing, and the decision before it is undone by its name alone, in the palette.
 */
export function UndoLine() {
  const intl = useIntl();
  const me = useSession().participantId;
  const decisions = useRecord((view) => view.decisions);
  const seconds = useRecord((view) => view.meta.settings.undoSeconds, 60);
  const scale = useRecord((view) => view.meta.scale, []);
  const mine = decisions?.findLast(({ by }) => by === me);
  const latest =
    mine &&
    decisionsBySubject(decisions ?? [])
      .get(mine.subjectId)
      ?.at(-1);
  // What the last call accepted was many at once: to take back one of them would say more than it does.
  const kind = mine?.kind === "not-discussed" ? undefined : mine?.kind;
  const last = kind && mine?.status === "standing" && latest?.id === mine.id ? { ...mine, kind } : undefined;
  const name = useRecord((view) => (last ? view.subjects.get(last.subjectId)?.name : undefined));
  const { run, busy, failure } = useCommand();
  const deferral = useLastDeferral(useRoom().sessionId);
  const put = useRecord((view) => (deferral ? view.subjects.get(deferral.subjectId) : undefined));
  const now = useRoomNow(last !== undefined || deferral !== null);
  const isLast = deferral !== null && put?.standing === "deferred" && deferral.at >= (mine?.at ?? 0);
  const deferred =
    isLast && now < deferral.at + seconds * 1000
      ? intl.formatMessage(messages.undoDeferred, { name: put.name })
      : undefined;
  const left = last ? Math.ceil((last.at + seconds * 1000 - now) / 1000) : 0;
  const undo = last && left > 0 ? () => void run({ type: "decision.undo", decisionId: last.id }) : undefined;
  const keyHint = useKeyHint("consensus.undo");
  const what =
    last &&
    intl.formatMessage(WORDS[last.kind], {
      name,
      from: valueAt(scale, last.from ?? 0),
      to: valueAt(scale, last.to ?? 0),
    });
  useCommands([
    {
      id: "consensus.undo",
      group: "whole",
      keys: ["u", "$mod+z"],
      label:
        what === undefined || deferred !== undefined
          ? intl.formatMessage(words.lineUndo)
          : intl.formatMessage(words.undo, { what }),
      line: { label: intl.formatMessage(words.lineUndo) },
      run: deferred === undefined ? undo : undefined,
      why:
        deferred === undefined
          ? intl.formatMessage(words.whyNothing)
          : intl.formatMessage(words.whyDeferredLast, { what: deferred }),
    },
    ...(deferred !== undefined && what !== undefined && undo
      ? [
          {
            id: "consensus.undoEarlier",
            group: "whole" as const,
            label: intl.formatMessage(words.undo, { what }),
            run: undo,
          },
        ]
      : []),
  ]);
  if (deferred !== undefined) return <p className={styles.undo}>{deferred}</p>;
  if (!last || !undo) return null;
  return (
    <p className={styles.undo}>
      <span>{what}</span>
      <Button size="s" variant="quiet" keyHint={keyHint} busy={busy} onClick={undo}>
        <FormattedMessage {...messages.undo} />
      </Button>
      <span className={styles.left} aria-hidden="true">
        <FormattedMessage {...messages.undoLeft} values={{ seconds: left }} />
      </span>
      {failure !== null && <span role="alert">{intl.formatMessage(messages.refused, { why: failure })}</span>}
    </p>
  );
}
