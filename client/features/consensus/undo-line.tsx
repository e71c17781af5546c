import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { decisionsBySubject } from "../../state/indexes.ts";
import { useRecord, useSession } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { useRoomNow } from "../../state/use-room-now.ts";
import { Button } from "../../ui/button.tsx";
import { useCommands, useKeyHint } from "../../ui/commands.ts";
import { commandMessages as words } from "./command-messages.ts";
import styles from "./consensus.module.css";
import { messages } from "./messages.ts";

const WORDS = {
  changed: messages.undoChanged,
  kept: messages.undoKept,
  "no-consensus": messages.undoNone,
  "not-discussed": messages.undoNotDiscussed,
  "pending-owner": messages.undoPending,
} as const;

/** What this hand recorded last, and the way to take it back while there is one. */
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
  const last = mine?.status === "standing" && latest?.id === mine.id ? mine : undefined;
  const name = useRecord((view) => (last ? view.subjects.get(last.subjectId)?.name : undefined));
  const { run, busy, failure } = useCommand();
  const now = useRoomNow(last !== undefined);
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
        what === undefined ? intl.formatMessage(words.lineUndo) : intl.formatMessage(words.undo, { what }),
      line: { label: intl.formatMessage(words.lineUndo) },
      run: undo,
      why: intl.formatMessage(words.whyNothing),
    },
  ]);
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
