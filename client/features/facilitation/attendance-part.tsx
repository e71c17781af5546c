import type { ParticipantView } from "@evenhand/shared/readmodels/record";
import { ATTENDANCES, type Attendance, type Role } from "@evenhand/shared/session/roles";
import { type ReactNode, useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { roleMessages } from "../../state/domain-messages.ts";
import type { NameOrder } from "../../state/name-order.ts";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { useCommandSource } from "../../ui/commands.ts";
import { Menu } from "../../ui/menu.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";

const ORDER: readonly Role[] = ["manager", "sponsor", "facilitator", "observer"];
const STATES = { room: messages.room, remote: messages.remote, away: messages.away } as const;

/** Who is here: marked by the facilitator, suggested by a dot for whoever is connected. `aside` ends the summary. */
export function AttendancePart({ aside }: { aside?: ReactNode }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const participants = useRecord((view) => view.participants);
  const { run, failure } = useCommand();
  const order = useReaderOrder();
  const people = useMemo(() => inOrder(participants ?? new Map(), order), [participants, order]);
  const managers = people.filter(([, { role }]) => role === "manager");
  const count = (state: Attendance): number =>
    managers.filter(([, { attendance }]) => attendance === state).length;
  const summary = t(messages.hereSummary, {
    room: count("room"),
    remote: count("remote"),
    away: count("away"),
  });
  const mark = (participantId: string, state: Attendance): void =>
    void run({ type: "attendance.mark", participantId, state });
  useCommandSource(() =>
    people.flatMap(([id, { name, attendance }]) =>
      ATTENDANCES.filter((state) => state !== attendance).map((state) => ({
        id: `attendance.${state}.${id}`,
        // Found by name, and too many to be offered before one is typed.
        group: "people" as const,
        label: t(messages.markAs, { name, state: t(STATES[state]) }),
        run: () => mark(id, state),
      })),
    ),
  );
  return (
    <section className={styles.attendance} aria-labelledby="attendance-title">
      <h2 id="attendance-title" className={styles.label}>
        <FormattedMessage {...messages.here} />
      </h2>
      <p className={styles.summary}>
        {summary}
        {aside}
      </p>
      {failure !== null && (
        <p className={styles.failure} role="alert">
          {t(messages.failed, { why: failure })}
        </p>
      )}
      <ScrollRegion className={styles.people} label={summary}>
        <ul>
          {people.map(([id, person]) => (
            <Person key={id} id={id} person={person} onMark={mark} />
          ))}
        </ul>
      </ScrollRegion>
    </section>
  );
}

function inOrder(participants: ReadonlyMap<string, ParticipantView>, compare: NameOrder) {
  const rank = ({ role }: ParticipantView): number => ORDER.indexOf(role);
  return [...participants].sort(([, a], [, b]) => rank(a) - rank(b) || compare(a.name, b.name));
}

function Person({
  id,
  person,
  onMark,
}: {
  id: string;
  person: ParticipantView;
  onMark: (id: string, state: Attendance) => void;
}) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const present = useControl((state) => state.present.has(id));
  const { name, attendance, role } = person;
  const state = t(STATES[attendance]);
  return (
    <li className={styles.person} data-away={attendance === "away" || undefined}>
      <span className={styles.presence} data-present={present || undefined}>
        <Avatar name={name} size="s" away={attendance === "away"} decorative />
      </span>
      <span className={styles.personName} title={name}>
        {name}
      </span>
      {role !== "manager" ? (
        <span className={styles.role}>{t(roleMessages[role])}</span>
      ) : (
        <Menu
          align="end"
          trigger={
            <button
              type="button"
              className={styles.mark}
              aria-label={t(messages.attendanceOf, {
                name,
                state: `${state}, ${t(present ? messages.connected : messages.notConnected)}`,
              })}
            >
              {state}
            </button>
          }
          groups={[
            {
              key: "state",
              label: name,
              entries: ATTENDANCES.map((value) => ({
                key: value,
                label: t(STATES[value]),
                checked: value === attendance,
                onSelect: () => onMark(id, value),
              })),
            },
          ]}
        />
      )}
    </li>
  );
}
