import type { OwnerReadiness, Session } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Badge } from "../../ui/badge.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Table } from "../../ui/table.tsx";
import { messages } from "./messages.ts";
import { byUrgency } from "./opening-checks.ts";
import styles from "./readiness.module.css";

type OwnerTableProps = { owners: readonly OwnerReadiness[]; session: Session };

/** Each owner's progress, the most urgent on top. */
export function OwnerTable({ owners, session }: OwnerTableProps) {
  const { formatMessage: t, formatDate } = useIntl();
  const extension = ({ deadline }: OwnerReadiness) => (deadline === session.deadline ? null : deadline);
  return (
    <Table
      label={t(messages.owners)}
      rows={byUrgency(owners)}
      rowKey={({ participantId }) => participantId}
      columns={[
        { key: "owner", header: t(messages.owner), rowHeader: true, cell: ({ name }) => name },
        {
          key: "drafts",
          header: t(messages.drafts),
          width: "34%",
          cell: ({ name, people, drafted, readiness }) =>
            people === 0 ? (
              <span className={styles.quiet}>{t(messages.noPeople)}</span>
            ) : (
              <span className={styles.progress}>
                <Progress
                  label={t(messages.draftsOf, { name })}
                  value={drafted}
                  max={people}
                  valueText={t(messages.ofPeople, { count: drafted, people })}
                  // Green is what has been handed in.
                  tone={readiness === "submitted" ? "ok" : "plain"}
                />
                <span className={styles.progressWords}>
                  {t(messages.ofPeople, { count: drafted, people })}
                </span>
              </span>
            ),
        },
        {
          key: "justified",
          header: t(messages.justified),
          wide: true,
          cell: ({ people, justified }) =>
            people === 0 ? "" : t(messages.ofPeople, { count: justified, people }),
        },
        { key: "state", header: t(messages.state), cell: (owner) => <State owner={owner} /> },
        // Only where somebody was given more time.
        ...(owners.some((owner) => extension(owner) !== null)
          ? [
              {
                key: "until",
                header: t(messages.until),
                wide: true,
                cell: (owner: OwnerReadiness) => {
                  const until = extension(owner);
                  return until && formatDate(until, { dateStyle: "medium", timeStyle: "short" });
                },
              },
            ]
          : []),
      ]}
    />
  );
}

function State({ owner }: { owner: OwnerReadiness }) {
  const { formatMessage: t, formatDate } = useIntl();
  switch (owner.readiness) {
    case "submitted":
      return owner.submittedAt === null ? (
        <span className={styles.quiet}>{t(messages.submittedNothing)}</span>
      ) : (
        t(messages.submitted, { moment: formatDate(owner.submittedAt, { dateStyle: "medium" }) })
      );
    case "late":
      return <Badge tone="flag">{t(messages.lateBadge)}</Badge>;
    case "in-progress":
      return <span className={styles.quiet}>{t(messages.inProgress)}</span>;
    case "not-started":
      return <span className={styles.quiet}>{t(messages.notStarted)}</span>;
  }
}
