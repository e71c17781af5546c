import type { WallGroup } from "@evenhand/shared/readmodels/wall-view";
import type { Scale } from "@evenhand/shared/session/scale";
import { type ReactNode, useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { numberWord, valueAt } from "../../state/flag-words.ts";
import crowd from "./group.module.css";
import { messages } from "./messages.ts";
import styles from "./wall.module.css";

/** So many stand side by side before names get a further column. */
const COLUMNS = [
  { upTo: 8, columns: 1 },
  { upTo: 14, columns: 2 },
  { upTo: 36, columns: 3 },
] as const;
/** With more rows than these there is room for names alone. */
const DETAILED = 7;
/** Letters of a name for which the others get smaller; what is longer is cut. */
const LONGEST = 36;
/** Letters of level and team beside a name that has a line to itself; they are smaller, and cut where longer. */
const BESIDE = 14;

/** A group that stands off the guideline at one point: its people there, side by side. */
export function GroupPart({ group, scale, side }: { group: WallGroup; scale: Scale; side: ReactNode }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const listId = useId();
  const { label, members, unnamed } = group;
  const value = valueAt(scale, group.position);
  const title = group.group === "owner" ? t(messages.groupOwner, { name: label }) : label;
  const places = members.length + (unnamed > 0 ? 1 : 0);
  const columns = COLUMNS.find(({ upTo }) => places <= upTo)?.columns ?? 4;
  const rows = Math.max(1, Math.ceil(places / columns));
  // What the title says already is not said again beside each name.
  const factsOf = ({ level, team }: (typeof members)[number]): string =>
    [level, team].filter((fact) => fact !== "" && fact !== label).join(" · ");
  const longest = Math.min(LONGEST, Math.max(...members.map(({ name }) => name.length), 1));
  return (
    <div className={styles.halves}>
      <div className={styles.left}>
        <header style={{ "--letters": Math.max(8, title.length) }}>
          <h1 className={styles.name} data-group="">
            {title}
          </h1>
        </header>
        <p className={styles.sentence} data-group="">
          <FormattedMessage
            {...messages.groupAt}
            values={{
              words: numberWord(intl, group.count),
              all: numberWord(intl, group.people),
              people: group.people,
              value,
              guideline: group.guideline,
              em: (chunks: ReactNode) => <em data-far>{chunks}</em>,
            }}
          />
        </p>
        <h2 className={crowd.listed} id={listId}>
          {t(messages.groupMembers)}
        </h2>
        <div className={crowd.crowd}>
          <ul
            className={crowd.members}
            aria-labelledby={listId}
            style={{
              "--columns": columns,
              "--rows": rows,
              "--lines": rows <= DETAILED && columns > 1 ? 2 : 1,
              "--longest": columns > 1 ? longest : longest + BESIDE,
            }}
            data-lines={columns > 1 ? undefined : "one"}
          >
            {members.map((member, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name; the wall knows no ids
              <li key={index}>
                <b>{member.name}</b>
                {(rows <= DETAILED || columns === 1) && <span>{factsOf(member)}</span>}
              </li>
            ))}
            {unnamed > 0 && <li className={crowd.rest}>{t(messages.groupUnnamed, { count: unnamed })}</li>}
          </ul>
        </div>
      </div>
      {side}
    </div>
  );
}
