import { Fragment } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../ui/banner.tsx";
import { messages } from "./messages.ts";
import styles from "./session-setup.module.css";
import type { FilterResult } from "./subject-filter.ts";

type FilterCountProps = {
  result: FilterResult;
  /** The reader's own email: HR never sets up a session that rates them. */
  email: string;
};

/** Whether the reader is among those whom the filter takes. */
export const ratesReader = ({ rated }: FilterResult, email: string): boolean =>
  email !== "" && rated.some((person) => person.email.toLowerCase() === email.toLowerCase());

/** How many would be rated now, by whom, and who matches but sits elsewhere. */
export function FilterCount({ result, email }: FilterCountProps) {
  const t = useIntl().formatMessage;
  const { rated, elsewhere } = result;
  const managers = new Set(rated.map(({ managerEmail, managerName }) => managerEmail || managerName));
  managers.delete("");
  return (
    <div className={styles.count} role="status">
      <p className={styles.countNumber}>{t(messages.ratedCount, { count: rated.length })}</p>
      <p className={styles.quiet}>
        {rated.length === 0
          ? t(messages.nobody)
          : t(messages.ratedFacts, {
              managers: managers.size,
              drafts: rated.filter(({ draft }) => draft !== null).length,
            })}
      </p>
      {elsewhere.length > 0 && (
        <p className={styles.quiet}>
          {elsewhere.map(({ title, people }) => (
            <Fragment key={title}>
              {t(messages.elsewhere, { people, title: title || t(messages.otherSession) })}{" "}
            </Fragment>
          ))}
          {t(messages.onlyOne)}
        </p>
      )}
      {ratesReader(result, email) && <Banner tone="flag">{t(messages.ratesYou)}</Banner>}
    </div>
  );
}
