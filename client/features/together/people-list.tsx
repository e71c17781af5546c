import { Hand } from "lucide-react";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { roleMessages } from "../../state/domain-messages.ts";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { messages } from "./messages.ts";
import type { RoomPerson } from "./room-people.ts";
import styles from "./together.module.css";
import { useRoomPeople } from "./use-room-people.ts";
import { useSignal } from "./use-signal.ts";

const STATES = { room: messages.room, remote: messages.remote, away: messages.away } as const;

/** Everybody of the room: hands in their order, who is here, who is not. */
export function PeopleList() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { hands, here, notHere } = useRoomPeople();
  const mayLower = useAllows("hand.clear");
  const signal = useSignal();
  return (
    <div className={styles.list}>
      {hands.length > 0 && (
        <Group title={t(messages.hands)}>
          {hands.map((person) => (
            <Person
              key={person.id}
              person={person}
              end={
                mayLower && (
                  <Button
                    size="s"
                    aria-label={t(messages.lowerOf, { name: person.name })}
                    onClick={() => void signal({ type: "hand.clear", participantId: person.id })}
                  >
                    <FormattedMessage {...messages.lower} />
                  </Button>
                )
              }
              lead={<span className={styles.place}>{person.hand}</span>}
            />
          ))}
        </Group>
      )}
      <Group title={t(messages.here)} count={here.length}>
        {here.map((person) => (
          <Person
            key={person.id}
            person={person}
            end={person.hand !== null && <Hand className={styles.hand} aria-hidden="true" />}
          />
        ))}
      </Group>
      {notHere.length > 0 && (
        <Group title={t(messages.notHere)} count={notHere.length}>
          {notHere.map((person) => (
            <Person key={person.id} person={person} away />
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.groupTitle}>
        {title}
        {count !== undefined && <span className={styles.groupCount}>{count}</span>}
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

function Person({
  person,
  lead,
  end,
  away = false,
}: {
  person: RoomPerson;
  lead?: ReactNode;
  end?: ReactNode;
  away?: boolean;
}) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { participantId: me } = useViewpoint();
  const { id, name, role, attendance } = person;
  const words =
    role === null
      ? t(messages.reads)
      : [t(roleMessages[role]), attendance && role === "manager" && t(STATES[attendance])]
          .filter(Boolean)
          .join(" · ");
  return (
    <li className={styles.person}>
      {lead}
      <Avatar name={name} away={away} decorative />
      <span className={styles.who}>
        <span className={styles.name}>{id === me ? t(messages.you, { name }) : name}</span>
        <span className={styles.role}>{words}</span>
      </span>
      {end}
    </li>
  );
}
