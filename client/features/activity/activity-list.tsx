import { Pause, Play } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import styles from "./activity.module.css";
import { EntryRow } from "./entry-row.tsx";
import { feedOf, feedOfMine, idsOf, shownFeed } from "./feed.ts";
import { messages } from "./messages.ts";

/** Rows that are drawn: a reader of a long evening asks for more. */
const SHOWN = 100;

/** What has happened in the room, newest first. It can stand still, and show one's own people only. */
export function ActivityList() {
  const intl = useIntl();
  const { participantId: me, role } = useViewpoint();
  const decisions = useRecord((view) => view.decisions, []);
  const proposals = useRecord((view) => view.proposals);
  const stances = useRecord((view) => view.stances);
  const subjects = useRecord((view) => view.subjects);
  const [held, setHeld] = useState<ReadonlySet<string> | null>(null);
  const [mine, setMine] = useState(false);
  const all = useMemo(
    () => (proposals && stances ? feedOf({ decisions, proposals, stances }) : []),
    [decisions, proposals, stances],
  );
  const entries = useMemo(
    () => (mine && subjects ? feedOfMine(all, subjects, me) : all),
    [mine, all, subjects, me],
  );
  const { shown, waiting } = shownFeed(entries, held);
  return (
    <div className={styles.feed}>
      <div className={styles.tools}>
        {role === "manager" && (
          <Checkbox label={intl.formatMessage(messages.mine)} checked={mine} onChange={setMine} />
        )}
        <Button size="s" icon={held ? <Play /> : <Pause />} onClick={() => setHeld(held ? null : idsOf(all))}>
          <FormattedMessage {...(held ? messages.goOn : messages.pause)} />
        </Button>
      </div>
      <p className={styles.waiting} role="status">
        {held && (
          <FormattedMessage {...(waiting > 0 ? messages.waiting : messages.paused)} values={{ waiting }} />
        )}
      </p>
      {shown.length === 0 ? (
        <p className={styles.empty}>
          <FormattedMessage {...(mine ? messages.emptyMine : messages.empty)} />
        </p>
      ) : (
        <ol className={styles.list} aria-label={intl.formatMessage(messages.list)}>
          {shown.slice(0, SHOWN).map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </div>
  );
}
