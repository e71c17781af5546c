import { FormattedMessage } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useBoard } from "./board-context.tsx";
import styles from "./holding.module.css";
import { messages } from "./messages.ts";

/** People without a place on the scale: those who still need a rating, and those who are not rated. */
export function HoldingArea({
  unrated,
  notRated,
}: {
  unrated: readonly string[];
  notRated: readonly string[];
}) {
  if (unrated.length + notRated.length === 0) return null;
  return (
    <div className={styles.area}>
      <Group title={<FormattedMessage {...messages.unrated} />} ids={unrated} wanting />
      <Group title={<FormattedMessage {...messages.notRated} />} ids={notRated} />
    </div>
  );
}

function Group({
  title,
  ids,
  wanting = false,
}: {
  title: React.ReactNode;
  ids: readonly string[];
  wanting?: boolean;
}) {
  if (ids.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={classNames(styles.title, wanting && styles.wanting)}>
        {title} <span className={styles.count}>{ids.length}</span>
      </h2>
      <ul className={styles.list}>
        {ids.map((id) => (
          <li key={id}>
            <Person id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ id }: { id: string }) {
  const { store, me } = useBoard();
  const subject = useRecord((view) => view.subjects.get(id));
  if (!subject) return null;
  return (
    <button
      type="button"
      className={classNames(styles.person, subject.owner === me && me !== null && styles.mine)}
      onClick={() => store.setState({ panel: id })}
    >
      {subject.name}
      <small>
        <FormattedMessage {...messages.ratedBy} values={{ owner: subject.ownerName }} />
      </small>
    </button>
  );
}
