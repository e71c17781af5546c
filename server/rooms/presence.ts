import type { ParticipantId, SessionId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";

/** Who is in a session now. */
export interface Present {
  readonly participants: ReadonlySet<ParticipantId>;
  /** Names of HR people without a seat, sorted. */
  readonly hr: readonly string[];
}

/** Who has a connection to which session, in this process. An open connection suggests attendance, no more. */
export interface Presence {
  /** A connection opens; the returned function ends it, once. */
  enter(sessionId: SessionId, actor: Actor, name: string): () => void;
  present(sessionId: SessionId): Present;
  /** When the last facilitator's last connection ended, in milliseconds; null while one of them is here. */
  facilitatorsGoneSince(state: SessionState): number | null;
  /** Hears of a person's coming and going: once a person, however many connections they hold. */
  onChange(listener: (sessionId: SessionId) => void): () => void;
}

interface Person {
  readonly participantId: ParticipantId | null;
  readonly name: string;
  connections: number;
  /** When the last of the connections ended. */
  goneAt: number;
}

/** @param now milliseconds since the epoch */
export function createPresence(now: () => number): Presence {
  const sessions = new Map<SessionId, Map<string, Person>>();
  const listeners = new Set<(sessionId: SessionId) => void>();
  // After a restart nobody knows when somebody left: the count begins with the process.
  const since = now();
  const changed = (sessionId: SessionId) => {
    for (const listener of listeners) listener(sessionId);
  };

  return {
    enter: (sessionId, { id, participantId }, name) => {
      const people = sessions.get(sessionId) ?? new Map<string, Person>();
      sessions.set(sessionId, people);
      const person = people.get(id) ?? { participantId, name, connections: 0, goneAt: since };
      people.set(id, person);
      person.connections += 1;
      if (person.connections === 1) changed(sessionId);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        person.connections -= 1;
        if (person.connections > 0) return;
        person.goneAt = now();
        changed(sessionId);
      };
    },

    present: (sessionId) => {
      const here = [...(sessions.get(sessionId)?.values() ?? [])].filter(
        ({ connections }) => connections > 0,
      );
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
        if (person.connections > 0) return null;
        latest = Math.max(latest, person.goneAt);
      }
      return latest;
    },

    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
