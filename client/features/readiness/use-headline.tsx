import type { Session } from "@evenhand/shared/protocol/answers";
import { uninvitedOwners } from "@evenhand/shared/rules/prework";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { messages } from "./messages.ts";
import styles from "./readiness.module.css";

/**
 * How far pre-work is, as a headline and a line under it. Owners who are not invited come first: without them no
 * submission brings the room on.
 */
export function useHeadline(session: Session): { title: string; lead: ReactNode } {
  const { formatMessage: t, formatDate } = useIntl();
  const owners = (session.readiness ?? []).filter(({ people }) => people > 0);
  const submitted = owners.filter(({ readiness }) => readiness === "submitted").length;
  const late = owners.filter((owner) => owner.late).length;
  const uninvited = uninvitedOwners(session.missingOwners ?? []).length;
  const { subjects, withoutDraft } = session.counts;
  const moment = session.deadline && formatDate(session.deadline, { dateStyle: "full", timeStyle: "short" });
  const frozen = session.deadline !== null && Date.parse(session.deadline) <= Date.now();
  const title = () => {
    if (uninvited > 0) return t(messages.uninvited, { uninvited, owners: owners.length + uninvited });
    if (owners.length === 0) return t(messages.noOwners);
    if (submitted === owners.length) return t(messages.allIn);
    return t(messages.someIn, { submitted, owners: owners.length });
  };
  return {
    title: title(),
    lead: (
      <>
        {uninvited > 0 && (
          <>
            {!session.me.hr && `${t(messages.hrInvites)} `}
            {owners.length > 0 && `${t(messages.invitedIn, { submitted, owners: owners.length })} `}
          </>
        )}
        {t(messages.draftedOf, { drafted: subjects - withoutDraft, people: subjects })}{" "}
        {moment ? t(frozen ? messages.froze : messages.freezes, { moment }) : t(messages.neverFreezes)}{" "}
        {late > 0 && <strong className={styles.flagged}>{t(messages.late, { count: late })}</strong>}
      </>
    ),
  };
}
