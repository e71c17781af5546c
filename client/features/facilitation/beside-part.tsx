import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { standingMessages } from "../../state/flag-messages.ts";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import { peersBeside } from "./beside.ts";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";

/** People to compare the one in focus with: pinned ones first, then those of the same cohort and rating. */
export function BesidePart({ id, name }: { id: string; name: string }) {
  const intl = useIntl();
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const agenda = useRecord((view) => view.agenda);
  const scale = useRecord((view) => view.meta.scale, []);
  const ids = useMemo(
    () => (subjects && ratings && agenda ? peersBeside({ subjects, ratings, agenda }, id) : []),
    [subjects, ratings, agenda, id],
  );
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby="beside-title">
      <h2 id="beside-title" className={styles.label}>
        <FormattedMessage {...messages.beside} values={{ name }} />
      </h2>
      <ul className={styles.cards}>
        {ids.map((peer) => {
          const subject = subjects?.get(peer);
          const rating = ratings?.get(peer);
          if (!subject) return null;
          return (
            <li key={peer} className={styles.card}>
              <ScaleBadge
                size="s"
                position={rating ?? null}
                points={scale.length}
                value={rating === undefined ? "–" : valueAt(scale, rating)}
              />
              <span className={styles.cardName}>{subject.name}</span>
              <span className={styles.cardFacts}>
                {[subject.level, subject.team, intl.formatMessage(standingMessages[subject.standing])]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
