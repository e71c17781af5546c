/** One row of an import file. */
export type FileRow = Readonly<Record<string, string | number>>;

/** A file of people as an HR system exports it. */
export function csvOf(rows: readonly FileRow[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
  return [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))]
    .map((cells) => cells.map(quoted).join(","))
    .join("\r\n");
}

/** Ratings of twenty people, by the default guideline; taken by turns. */
const DRAFTS = [3, 4, 3, 2, 3, 3, 4, 3, 5, 3, 3, 4, 3, 1, 3, 3, 4, 3, 2, 3];
const FIRST = ["Asha", "Bruno", "Chiara", "Dmitri", "Esi", "Farid", "Greta", "Hiro", "Ines", "Jonas"];

/** Somebody who answers for a tenth of the generated people. */
export const managerName = (index: number): string => `${FIRST[index % FIRST.length]} Manager`;

/** So many people, made by counting: always the same ones. Ten managers, five levels, teams of ten. */
export function generatedPeople(count: number): readonly FileRow[] {
  return Array.from({ length: count }, (_, index) => {
    const manager = managerName(index % 10);
    return {
      employee_id: `G-${index}`,
      // Spread, so that sorting has something to do.
      name: `${FIRST[index % FIRST.length]} Person${String((index * 7_919) % count).padStart(4, "0")}`,
      email: `person${index}@example.org`,
      level: `L${1 + ((index * 31) % 5)}`,
      team: `Team ${Math.floor(index / 10)}`,
      department: `Department ${index % 3}`,
      manager_name: manager,
      manager_email: `${manager.toLowerCase().replace(" ", ".")}@example.org`,
      draft_rating: DRAFTS[index % DRAFTS.length] ?? 3,
      justification: "Did what the level asks for.",
    };
  });
}
