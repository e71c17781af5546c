import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { decisionsBySubject } from "../../state/indexes.ts";
import { useRecord, useSession } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useNow } from "../../ui/use-now.ts";
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
  const now = useNow(last !== undefined);
  const left = last ? Math.ceil((last.at + seconds * 1000 - now) / 1000) : 0;
  const undo = last && left > 0 ? () => void run({ type: "decision.undo", decisionId: last.id }) : undefined;
  useShortcuts({ u: undo, "$mod+z": undo });
  if (!last || !undo) return null;
  const values = {
    name,
    from: valueAt(scale, last.from ?? 0),
    to: valueAt(scale, last.to ?? 0),
  };
  return (
    <p className={styles.undo}>
      <span>
        <FormattedMessage {...WORDS[last.kind]} values={values} />
      </span>
      <Button size="s" variant="quiet" keyHint="U" busy={busy} onClick={undo}>
        <FormattedMessage {...messages.undo} />
      </Button>
      <span className={styles.left} aria-hidden="true">
        <FormattedMessage {...messages.undoLeft} values={{ seconds: left }} />
      </span>
      {failure !== null && <span role="alert">{intl.formatMessage(messages.refused, { why: failure })}</span>}
    </p>
  );
}
