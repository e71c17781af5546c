import type { Session } from "@evenhand/shared/protocol/answers";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { messages } from "./messages.ts";
import styles from "./readiness.module.css";

/** How far pre-work is, as a headline and a line under it. */
export function useHeadline(session: Session): { title: string; lead: ReactNode } {
  const { formatMessage: t, formatDate } = useIntl();
  const owners = (session.readiness ?? []).filter(({ people }) => people > 0);
  const submitted = owners.filter(({ readiness }) => readiness === "submitted").length;
  const late = owners.filter((owner) => owner.late).length;
  const { subjects, withoutDraft } = session.counts;
  const moment = session.deadline && formatDate(session.deadline, { dateStyle: "full", timeStyle: "short" });
  const frozen = session.deadline !== null && Date.parse(session.deadline) <= Date.now();
  return {
    title:
      owners.length === 0
        ? t(messages.noOwners)
        : submitted === owners.length
          ? t(messages.allIn)
          : t(messages.someIn, { submitted, owners: owners.length }),
    lead: (
      <>
        {t(messages.draftedOf, { drafted: subjects - withoutDraft, people: subjects })}{" "}
        {moment ? t(frozen ? messages.froze : messages.freezes, { moment }) : t(messages.neverFreezes)}{" "}
        {late > 0 && <strong className={styles.flagged}>{t(messages.late, { count: late })}</strong>}
      </>
    ),
  };
}
