import type { AirtimeGroup } from "@evenhand/shared/readmodels/airtime";
import { useIntl } from "react-intl";
import { clock } from "../../ui/clock-words.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./pace.module.css";
import { paceMessages as messages } from "./pace-messages.ts";

/** How long the room spoke about each of these, for each person of them: a bar, and the numbers that say the same. */
export function AirtimeTable({
  title,
  head,
  groups,
  nameOf,
  headed = false,
}: {
  title: string;
  /** A heading above says the title already. */
  headed?: boolean;
  /** What the groups are: levels, drafts, managers. */
  head: string;
  groups: readonly AirtimeGroup[];
  nameOf: (key: string) => string;
}) {
  const t = useIntl().formatMessage;
  const each = ({ people, seconds }: AirtimeGroup): number => (people === 0 ? 0 : seconds / people);
  const most = Math.max(1, ...groups.map(each));
  return (
    <table className={styles.table}>
      <caption>{headed ? <VisuallyHidden>{title}</VisuallyHidden> : title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <td />
          <th scope="col">{t(messages.headEach)}</th>
          <th scope="col">{t(messages.headPeople)}</th>
          <th scope="col">{t(messages.headTogether)}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">{nameOf(group.key)}</th>
            <td aria-hidden="true" className={styles.barCell}>
              <svg className={styles.bar} aria-hidden="true">
                <rect className={styles.track} width="100%" height="100%" rx="3" />
                <rect className={styles.fill} width={`${(100 * each(group)) / most}%`} height="100%" rx="3" />
              </svg>
            </td>
            <td>{clock(each(group))}</td>
            <td>{group.people}</td>
            <td>{clock(group.seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
