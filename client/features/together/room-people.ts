import type { ParticipantView } from "@evenhand/shared/readmodels/record";
import type { Attendance, Role } from "@evenhand/shared/session/roles";

/** Somebody in the list of the room. */
export interface RoomPerson {
  readonly id: string;
  readonly name: string;
  /** null for HR who read along. */
  readonly role: Role | null;
  readonly attendance: Attendance | null;
  /** Their place among the raised hands, from 1; null while their hand is down. */
  readonly hand: number | null;
}

export interface RoomPeople {
  /** Whose hands are up, in order. They stand in `here` as well. */
  readonly hands: readonly RoomPerson[];
  readonly here: readonly RoomPerson[];
  readonly notHere: readonly RoomPerson[];
}

const ORDER: readonly (Role | null)[] = ["facilitator", "manager", "sponsor", "observer", null];

/**
 * Everybody of a room: who leads first, then by role and name. A person counts once, however many windows they have.
 *
 * @param compare two names, as the reader's language sorts them
 */
export function roomPeople(
  room: {
    readonly participants: ReadonlyMap<string, ParticipantView>;
    readonly present: ReadonlySet<string>;
    readonly readers: readonly string[];
    readonly hands: readonly string[];
  },
  compare: (a: string, b: string) => number,
): RoomPeople {
  const seated = [...room.participants].map(([id, { name, role, attendance }]): RoomPerson => {
    const place = room.hands.indexOf(id);
    return { id, name, role, attendance, hand: place < 0 ? null : place + 1 };
  });
  const reading = [...new Set(room.readers)].map(
    (name): RoomPerson => ({ id: `hr:${name}`, name, role: null, attendance: null, hand: null }),
  );
  const rank = ({ role }: RoomPerson): number => ORDER.indexOf(role);
  const people = [...seated, ...reading].sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
  const isHere = ({ id, role }: RoomPerson): boolean => role === null || room.present.has(id);
  return {
    hands: room.hands.flatMap((id) => seated.find((person) => person.id === id) ?? []),
    here: people.filter(isHere),
    notHere: people.filter((person) => !isHere(person)),
  };
}
