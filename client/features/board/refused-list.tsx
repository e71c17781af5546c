import { FormattedMessage } from "react-intl";
import { batchMessages } from "./batch-messages.ts";
import styles from "./propose.module.css";

/** Who stays where they are, and why: a line each. */
export function RefusedList({
  people,
  label,
}: {
  people: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  label?: string;
}) {
  return (
    <ul className={styles.left} aria-label={label}>
      {people.map(({ id, name, why }) => (
        <li key={id}>
          <FormattedMessage {...batchMessages.why} values={{ name: <b>{name}</b>, why }} />
        </li>
      ))}
    </ul>
  );
}
