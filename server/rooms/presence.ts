import type { ParticipantId, SessionId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";

/** Who is in a session now. */
export interface Present {
  readonly participants: ReadonlySet<ParticipantId>;
  /** Names of HR people without a seat, sorted. */
  readonly hr: readonly string[];
}

/** Somebody who is connected to a session. */
export interface Connected {
  readonly sessionId: SessionId;
  /** Who acts: a participant's id, or an HR person's. */
  readonly id: string;
  readonly participantId: ParticipantId | null;
  readonly name: string;
}

/**
 * Who has a connection to which session: in this process, and in others as they tell. An open connection suggests
 * attendance, no more.
 */
export interface Presence {
  /** A connection opens; the returned function ends it, once. */
  enter(sessionId: SessionId, actor: Actor, name: string): () => void;
  present(sessionId: SessionId): Present;
  /** When the last facilitator's last connection ended, in milliseconds; null while one of them is here. */
  facilitatorsGoneSince(state: SessionState): number | null;
  /** Hears of a person's coming and going: once a person, however many connections they hold. */
  onChange(listener: (sessionId: SessionId) => void): () => void;
  /** Who is connected to this process, in one session or in all. */
  here(sessionId?: SessionId): readonly Connected[];
  /** Hears of coming to and going from this process. */
  onHere(listener: (sessionId: SessionId) => void): () => void;
  /** Who is connected to another process, in one session or in all. */
  there(node: string, people: readonly Connected[], sessionId?: SessionId): void;
}

interface Person {
  readonly participantId: ParticipantId | null;
  readonly name: string;
  connections: number;
  /** Other processes that hold connections of theirs. */
  readonly nodes: Set<string>;
  /** When the last of the connections ended. */
  goneAt: number;
}

/** @param now milliseconds since the epoch */
export function createPresence(now: () => number): Presence {
  const sessions = new Map<SessionId, Map<string, Person>>();
  const listeners = new Set<(sessionId: SessionId) => void>();
  const hereListeners = new Set<(sessionId: SessionId) => void>();
  // After a restart nobody knows when somebody left: the count begins with the process.
  const since = now();
  const changed = (sessionId: SessionId) => {
    for (const listener of listeners) listener(sessionId);
  };
  const changedHere = (sessionId: SessionId) => {
    for (const listener of hereListeners) listener(sessionId);
  };
  const personOf = ({ sessionId, id, participantId, name }: Connected): Person => {
    const people = sessions.get(sessionId) ?? new Map<string, Person>();
    sessions.set(sessionId, people);
    const person = people.get(id) ?? { participantId, name, connections: 0, nodes: new Set(), goneAt: since };
    people.set(id, person);
    return person;
  };
  /** Changes a person's connections, and tells of it where that makes them come or go. */
  const change = (sessionId: SessionId, person: Person, doing: () => void): void => {
    const before = isHere(person);
    doing();
    if (before && !isHere(person)) person.goneAt = now();
    if (before !== isHere(person)) changed(sessionId);
  };

  return {
    enter: (sessionId, { id, participantId }, name) => {
      const person = personOf({ sessionId, id, participantId, name });
      const become = (connections: number): void => {
        const before = person.connections;
        change(sessionId, person, () => {
          person.connections = connections;
        });
        if (before === 0 || connections === 0) changedHere(sessionId);
      };
      become(person.connections + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        become(person.connections - 1);
      };
    },

    present: (sessionId) => {
      const here = [...(sessions.get(sessionId)?.values() ?? [])].filter(isHere);
      return {
        participants: new Set(here.flatMap(({ participantId }) => participantId ?? [])),
        hr: here.flatMap(({ participantId, name }) => (participantId === null ? [name] : [])).sort(),
      };
    },

    facilitatorsGoneSince: ({ id, participants }) => {
      const people = sessions.get(id);
      let latest = since;
      for (const participant of participants.values()) {
        if (participant.role !== "facilitator") continue;
        const person = people?.get(participant.id);
        if (!person) continue;
        if (isHere(person)) return null;
        latest = Math.max(latest, person.goneAt);
      }
      return latest;
    },

    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    here: (only) =>
      [...sessions].flatMap(([sessionId, people]) =>
        only !== undefined && only !== sessionId
          ? []
          : [...people].flatMap(([id, { participantId, name, connections }]) =>
              connections > 0 ? [{ sessionId, id, participantId, name }] : [],
            ),
      ),

    onHere: (listener) => {
      hereListeners.add(listener);
      return () => hereListeners.delete(listener);
    },

    there: (node, people, only) => {
      const said = new Set<Person>();
      for (const connected of people) {
        const person = personOf(connected);
        said.add(person);
        change(connected.sessionId, person, () => person.nodes.add(node));
      }
      for (const [sessionId, known] of sessions) {
        if (only !== undefined && only !== sessionId) continue;
        for (const person of known.values()) {
          if (!said.has(person)) change(sessionId, person, () => person.nodes.delete(node));
        }
      }
    },
  };
}

const isHere = ({ connections, nodes }: Person): boolean => connections > 0 || nodes.size > 0;
