import { FormattedMessage } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { classNames } from "../../ui/class-names.ts";
import { wholeInRow } from "../../ui/whole-in-row.ts";
import { useBoard } from "./board-context.tsx";
import { EVERYBODY, type Show } from "./board-filter.ts";
import { lookAt, openPanel } from "./board-store.ts";
import styles from "./holding.module.css";
import { messages } from "./messages.ts";
import { viewMessages } from "./view-messages.ts";

/** As many as a row holds; the others are in the list. */
const MOST = 12;

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
    <div className={styles.area} ref={wholeInRow}>
      <Group title={<FormattedMessage {...messages.unrated} />} ids={unrated} wanting show="unrated" />
      <Group title={<FormattedMessage {...messages.notRated} />} ids={notRated} />
    </div>
  );
}

function Group({
  title,
  ids,
  wanting = false,
  show,
}: {
  title: React.ReactNode;
  ids: readonly string[];
  wanting?: boolean;
  /** What the list is narrowed to where they are too many to stand here. */
  show?: Show;
}) {
  const { store } = useBoard();
  if (ids.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={classNames(styles.title, wanting && styles.wanting)}>
        {title} <span className={styles.count}>{ids.length}</span>
      </h2>
      <ul className={styles.list}>
        {ids.slice(0, MOST).map((id) => (
          <li key={id}>
            <Person id={id} />
          </li>
        ))}
        {ids.length > MOST && (
          <li>
            <button
              type="button"
              className={styles.person}
              onClick={() => lookAt(store, { view: "list", filter: { ...EVERYBODY, ...(show && { show }) } })}
            >
              <FormattedMessage {...viewMessages.moreUnrated} values={{ count: ids.length - MOST }} />
            </button>
          </li>
        )}
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
      onClick={() => openPanel(store, id)}
    >
      {subject.name}
      <small>
        <FormattedMessage {...messages.ratedBy} values={{ owner: subject.ownerName }} />
      </small>
    </button>
  );
}
