import type { OwnerReadiness, Session } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { compareNames } from "../../state/name-order.ts";
import { Badge } from "../../ui/badge.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Table } from "../../ui/table.tsx";
import { messages } from "./messages.ts";
import { byUrgency } from "./opening-checks.ts";
import styles from "./readiness.module.css";

type Uninvited = NonNullable<Session["missingOwners"]>[number];
type OwnerTableProps = {
  owners: readonly OwnerReadiness[];
  /** Who has no seat yet: nothing can be known of their drafts but how many people wait for them. */
  uninvited: readonly Uninvited[];
  session: Session;
};

/** A row of the table; `owner` is null where nobody is invited. */
type Row = {
  readonly key: string;
  readonly name: string;
  readonly people: number;
  readonly owner: OwnerReadiness | null;
};

const invitedRow = (owner: OwnerReadiness): Row => ({
  key: owner.participantId,
  name: owner.name,
  people: owner.people,
  owner,
});
const uninvitedRow = ({ managerName, managerEmail, people }: Uninvited): Row => ({
  key: `${managerName} ${managerEmail}`,
  name: managerName || managerEmail,
  people,
  owner: null,
});

/** Each owner's progress, the most urgent on top: who is not invited before all others. */
export function OwnerTable({ owners, uninvited, session }: OwnerTableProps) {
  const { formatMessage: t, formatDate } = useIntl();
  const extension = ({ owner }: Row) =>
    owner === null || owner.deadline === session.deadline ? null : owner.deadline;
  const rows = [
    ...uninvited.map(uninvitedRow).toSorted((a, b) => b.people - a.people || compareNames(a.name, b.name)),
    ...byUrgency(owners).map(invitedRow),
  ];
  return (
    <Table
      label={t(messages.owners)}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "owner", header: t(messages.owner), rowHeader: true, cell: ({ name }) => name },
        {
          key: "drafts",
          header: t(messages.drafts),
          width: "34%",
          cell: ({ name, people, owner }) =>
            owner === null ? (
              <span className={styles.quiet}>{t(messages.peopleWait, { people })}</span>
            ) : people === 0 ? (
              <span className={styles.quiet}>{t(messages.noPeople)}</span>
            ) : (
              <span className={styles.progress}>
                <Progress
                  label={t(messages.draftsOf, { name })}
                  value={owner.drafted}
                  max={people}
                  valueText={t(messages.ofPeople, { count: owner.drafted, people })}
                  // Green is what has been handed in.
                  tone={owner.readiness === "submitted" ? "ok" : "plain"}
                />
                <span className={styles.progressWords}>
                  {t(messages.ofPeople, { count: owner.drafted, people })}
                </span>
              </span>
            ),
        },
        {
          key: "justified",
          header: t(messages.justified),
          wide: true,
          cell: ({ people, owner }) =>
            owner === null || people === 0 ? "" : t(messages.ofPeople, { count: owner.justified, people }),
        },
        {
          key: "state",
          header: t(messages.state),
          cell: ({ owner }) =>
            owner === null ? (
              <Badge tone="flag">{t(messages.uninvitedBadge)}</Badge>
            ) : (
              <State owner={owner} />
            ),
        },
        // Only where somebody was given more time.
        ...(rows.some((row) => extension(row) !== null)
          ? [
              {
                key: "until",
                header: t(messages.until),
                wide: true,
                cell: (row: Row) => {
                  const until = extension(row);
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
