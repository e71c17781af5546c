import type { Scale } from "@evenhand/shared/session/scale";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { decisionWords } from "./decision-words.ts";
import { messages } from "./messages.ts";
import styles from "./print.module.css";
import type { PrintedPerson } from "./print-data.ts";

/** Everybody with draft, rating, decision, and what they may read. The head is repeated on each sheet. */
export function RatingList({
  people,
  scale,
  final,
  reasons,
}: {
  people: readonly PrintedPerson[];
  scale: Scale;
  /** The session is locked. */
  final: boolean;
  /** Whether internal reasons stand below what the employee may read. */
  reasons: boolean;
}) {
  const intl = useIntl();
  if (people.length === 0) {
    return (
      <p>
        <FormattedMessage {...messages.nobody} />
      </p>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.who}>
            <FormattedMessage {...messages.person} />
          </th>
          <th scope="col">
            <FormattedMessage {...messages.owner} />
          </th>
          <th scope="col" className={styles.number}>
            <FormattedMessage {...messages.draft} />
          </th>
          <th scope="col" className={styles.number}>
            <FormattedMessage {...(final ? messages.afterFinal : messages.after)} />
          </th>
          <th scope="col" className={styles.outcome}>
            <FormattedMessage {...messages.decision} />
          </th>
          <th scope="col" className={styles.words}>
            <FormattedMessage {...messages.mayRead} />
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name}
              <span className={styles.under}>
                {[person.employeeId, person.place].filter(Boolean).join(" · ")}
              </span>
            </th>
            <td>{person.ownerName}</td>
            <td className={styles.number}>{person.draft === null ? "–" : valueAt(scale, person.draft)}</td>
            <td className={styles.number}>
              <b>{person.final === null ? "–" : valueAt(scale, person.final)}</b>
            </td>
            <td>{person.decision ? decisionWords(intl, person.decision, scale) : undecidedOf(person)}</td>
            <td className={styles.words}>
              {person.decision?.releasableReason || "–"}
              {reasons && person.decision?.internalReason && (
                <span className={styles.under}>
                  <FormattedMessage
                    {...messages.internal}
                    values={{ reason: person.decision.internalReason }}
                  />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function undecidedOf({ notRated, final: rating }: PrintedPerson): string {
    if (notRated) return intl.formatMessage(messages.notRated);
    return intl.formatMessage(rating === null ? messages.noRating : messages.undecided);
  }
}
