import type { Cycle, Person } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import { Table } from "../../ui/table.tsx";
import { messages } from "./messages.ts";
import styles from "./people-panel.module.css";

type PeopleTableProps = {
  cycle: Cycle;
  people: readonly Person[];
  query: string;
  onOpen: (person: Person) => void;
};

/** People with what HR looks for first: level, team, manager, draft, session. */
export function PeopleTable({ cycle, people, query, onOpen }: PeopleTableProps) {
  const t = useIntl().formatMessage;
  const titles = new Map(cycle.sessions.map(({ id, title }) => [id, title]));
  return (
    <Table
      label={t(messages.peopleTable, { name: cycle.name })}
      dense
      rows={people}
      rowKey={(person) => person.id}
      empty={query === "" ? t(messages.nobodyShown) : t(messages.nobodyFound, { query })}
      columns={[
        {
          key: "name",
          header: t(messages.person),
          rowHeader: true,
          cell: (person) => (
            <>
              <button type="button" className={styles.name} onClick={() => onOpen(person)}>
                {person.name}
              </button>
              <span className={styles.under}>
                {[person.employeeId, person.jobTitle].filter(Boolean).join(" · ")}
              </span>
            </>
          ),
        },
        { key: "level", header: t(messages.level), wide: true, cell: ({ level }) => level },
        { key: "team", header: t(messages.team), wide: true, cell: ({ team }) => team },
        { key: "manager", header: t(messages.manager), wide: true, cell: ({ managerName }) => managerName },
        {
          key: "draft",
          header: t(messages.draft),
          cell: (person) => <DraftCell person={person} cycle={cycle} />,
        },
        {
          key: "session",
          header: t(messages.inSession),
          cell: ({ sessionId }) =>
            sessionId === null ? (
              <span className={styles.quiet}>{t(messages.noSession)}</span>
            ) : (
              (titles.get(sessionId) ?? "–")
            ),
        },
      ]}
    />
  );
}

/** A draft as its point of the scale, or why there is none. */
export function DraftCell({ person, cycle }: { person: Person; cycle: Cycle }) {
  const t = useIntl().formatMessage;
  if (person.withheld) return <span className={styles.quiet}>{t(messages.withheld)}</span>;
  if (person.notRated !== null) return <span className={styles.quiet}>{t(messages.notRated)}</span>;
  const point = person.draft === null ? undefined : cycle.scale[person.draft - 1];
  if (!point) return <span className={styles.quiet}>{t(messages.noDraft)}</span>;
  return (
    <ScaleBadge
      size="s"
      position={person.draft}
      points={cycle.scale.length}
      value={point.value}
      label={`${point.value}, ${point.label}`}
    />
  );
}
