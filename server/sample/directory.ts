import type { ParticipantId, SubjectId } from "@evenhand/shared/session/ids";
import type { SessionState } from "@evenhand/shared/session/state";

/** The people of `people.csv` whom the story is about, by `employee_id`. */
export const PEOPLE = {
  inaki: "K-1011",
  saoirse: "K-1095",
  sagal: "K-1137",
  kwabena: "K-1305",
  aurelio: "K-1319",
  tsering: "K-1410",
} as const;

/** Names and ids as the room has them. */
export function directoryOf(state: SessionState) {
  const participants = new Map([...state.participants.values()].map(({ name, id }) => [name, id]));
  const subjects = new Map([...state.subjects.values()].map(({ employeeId, id }) => [employeeId, id]));
  return {
    participant: (name: string): ParticipantId => found(participants.get(name), name),
    subject: (employeeId: string): SubjectId => found(subjects.get(employeeId), employeeId),
  };
}

/** A value that the sample counts on. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the sample's room lacks ${what}`);
  return value;
}
