import { foldedText } from "./folded-text.ts";
import type { ImportedPerson } from "./import-person.ts";

/** Who somebody's manager is, as far as a cycle's people tell. Unknown text is empty. */
export interface FoundManager {
  /** Null where the manager is not among the people, which is no problem. */
  readonly employeeId: string | null;
  readonly name: string;
  /** In lower case; the participant with this email owns the person (`createSeatFinder`). */
  readonly email: string;
}

type Named = Pick<
  ImportedPerson,
  "employeeId" | "name" | "email" | "managerId" | "managerName" | "managerEmail"
>;

/**
 * Finds everybody's manager: by `manager_email`, else by `manager_id`, else by a `manager_name` that only one
 * of the people has. Computed from all people together and never stored, so that a manager's new email holds
 * for the whole team at once.
 *
 * @returns by employee id; circles (two who manage each other) are nobody's fault and kept
 */
export function managersOf(people: readonly Named[]): Map<string, FoundManager> {
  const byId = new Map(people.map((person) => [person.employeeId, person]));
  const byEmail = unique(people, ({ email }) => email);
  const byName = unique(people, ({ name }) => nameKey(name));
  return new Map(
    people.map(({ employeeId, managerId, managerName, managerEmail }) => {
      const found =
        managerEmail !== ""
          ? byEmail.get(managerEmail)
          : (byId.get(managerId) ?? byName.get(nameKey(managerName)));
      const manager = {
        employeeId: found?.employeeId ?? null,
        name: managerName || (found?.name ?? ""),
        email: managerEmail || (found?.email ?? ""),
      };
      return [employeeId, manager];
    }),
  );
}

/**
 * Finds the participant of a session who is somebody's manager: by email, or where the import knows none, by a name
 * that only one participant and not several of the people have.
 */
export function createSeatFinder<Seat extends { readonly name: string; readonly email: string }>(
  people: readonly Pick<Named, "name">[],
  seats: readonly Seat[],
): (manager: FoundManager) => Seat | undefined {
  const byEmail = new Map(seats.map((seat) => [seat.email, seat]));
  const byName = unique(seats, ({ name }) => nameKey(name));
  const names = new Set(people.map(({ name }) => nameKey(name)));
  const onlyOnes = unique(people, ({ name }) => nameKey(name));
  return ({ email, name }) => {
    if (email !== "") return byEmail.get(email);
    const key = nameKey(name);
    return names.has(key) && !onlyOnes.has(key) ? undefined : byName.get(key);
  };
}

/** People by a key that only they have; those who share one, or have none, are not found by it. */
function unique<One>(people: readonly One[], keyOf: (person: One) => string): Map<string, One> {
  const found = new Map<string, One | null>();
  for (const person of people) {
    const key = keyOf(person);
    if (key !== "") found.set(key, found.has(key) ? null : person);
  }
  return new Map([...found].flatMap(([key, person]) => (person ? [[key, person] as const] : [])));
}

/** "Silva, Ana" and "ana  silva" are the same name. */
function nameKey(name: string): string {
  const [last = "", first = "", ...rest] = name.split(",");
  const turned = rest.length === 0 ? `${first} ${last}` : name;
  return foldedText(turned);
}
