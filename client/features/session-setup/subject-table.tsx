import type { Draft, ParticipantDetail, Session } from "@evenhand/shared/protocol/answers";
import { allows } from "@evenhand/shared/session/permissions";
import { Ellipsis } from "lucide-react";
import { useIntl } from "react-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import { Table } from "../../ui/table.tsx";
import styles from "./session-setup.module.css";
import type { SubjectAct } from "./subject-dialog.tsx";
import { messages, notRatedMessages } from "./subject-messages.ts";

type SubjectTableProps = {
  subjects: readonly Draft[];
  participants: readonly ParticipantDetail[];
  session: Session;
  onAct: (kind: SubjectAct, subject: Draft) => void;
};

/** Subjects with who answers for them and where their draft stands. */
export function SubjectTable({ subjects, participants, session, onAct }: SubjectTableProps) {
  const { formatMessage: t, formatList } = useIntl();
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  return (
    <Table
      label={t(messages.subjects, { title: session.title })}
      dense
      rows={subjects}
      rowKey={({ subjectId }) => subjectId}
      empty={t(messages.nobodyFound)}
      columns={[
        {
          key: "name",
          header: t(messages.personName),
          rowHeader: true,
          cell: ({ name, employeeId, jobTitle, recused = [] }) => (
            <>
              {name}
              <span className={styles.under}>{[employeeId, jobTitle].filter(Boolean).join(" · ")}</span>
              {recused.length > 0 && (
                <span className={styles.under}>
                  {t(messages.recusedNames, { names: formatList(recused.map((id) => names.get(id) ?? "–")) })}
                </span>
              )}
            </>
          ),
        },
        { key: "level", header: t(messages.level), wide: true, cell: ({ level }) => level },
        { key: "team", header: t(messages.team), wide: true, cell: ({ team }) => team },
        { key: "owner", header: t(messages.owner), cell: (subject) => <Owner subject={subject} /> },
        {
          key: "draft",
          header: t(messages.draft),
          cell: (subject) => <DraftPoint subject={subject} session={session} />,
        },
        {
          key: "justification",
          header: t(messages.justification),
          wide: true,
          cell: ({ justification }) => <Justification written={justification.trim() !== ""} />,
        },
        {
          key: "menu",
          header: t(messages.more, { name: "" }),
          hideHeader: true,
          align: "end",
          cell: (subject) => <Acts subject={subject} session={session} onAct={onAct} />,
        },
      ]}
    />
  );
}

function Owner({ subject: { ownerId, ownerName } }: { subject: Draft }) {
  const t = useIntl().formatMessage;
  if (ownerId !== null) return ownerName;
  return (
    <span className={styles.flagged}>
      {ownerName === "" ? t(messages.noOwner) : t(messages.notInvited, { name: ownerName })}
    </span>
  );
}

function Justification({ written }: { written: boolean }) {
  const t = useIntl().formatMessage;
  return (
    <span className={written ? styles.quiet : styles.flagged}>
      {t(written ? messages.written : messages.missing)}
    </span>
  );
}

function DraftPoint({ subject, session }: { subject: Draft; session: Session }) {
  const t = useIntl().formatMessage;
  const { rating, notRated } = subject;
  if (notRated !== null) {
    // HR always has the code; to others it is withheld, and this screen is HR's.
    const why = notRated === "withheld" ? "–" : t(notRatedMessages[notRated]);
    return <span className={styles.quiet}>{t(messages.notRated, { why })}</span>;
  }
  const point = rating === null ? undefined : session.scale[rating - 1];
  if (!point) return <span className={styles.flagged}>{t(messages.noDraft)}</span>;
  return (
    <ScaleBadge
      size="s"
      position={rating}
      points={session.scale.length}
      value={point.value}
      label={`${point.value}, ${point.label}`}
    />
  );
}

function Acts({
  subject,
  session,
  onAct,
}: Pick<SubjectTableProps, "session" | "onAct"> & { subject: Draft }) {
  const t = useIntl().formatMessage;
  const may = (
    action: "subject.assignOwner" | "subject.markNotRated" | "subject.recuse" | "subject.remove",
  ) => allows(action, { hr: true, role: null }, session.phase);
  const entries: MenuEntry[] = [
    ...(may("subject.assignOwner")
      ? [{ key: "owner", label: t(messages.nameOwner), onSelect: () => onAct("owner", subject) }]
      : []),
    ...(may("subject.markNotRated")
      ? [
          subject.notRated === null
            ? { key: "mark", label: t(messages.markNotRated), onSelect: () => onAct("mark", subject) }
            : { key: "unmark", label: t(messages.unmarkNotRated), onSelect: () => onAct("unmark", subject) },
        ]
      : []),
    ...(may("subject.recuse")
      ? [{ key: "recuse", label: t(messages.recuse), onSelect: () => onAct("recuse", subject) }]
      : []),
  ];
  const removal: MenuEntry[] = may("subject.remove")
    ? [{ key: "drop", label: t(messages.dropSubject), danger: true, onSelect: () => onAct("drop", subject) }]
    : [];
  if (entries.length + removal.length === 0) return null;
  return (
    <Menu
      align="end"
      trigger={<IconButton size="s" label={t(messages.more, { name: subject.name })} icon={<Ellipsis />} />}
      groups={[
        { key: "acts", entries },
        { key: "removal", entries: removal },
      ].filter((group) => group.entries.length > 0)}
    />
  );
}
