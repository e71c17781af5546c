import { csvOf } from "./generated-people.ts";

export const [FAY, ANA, BEN, CLEO, DAG] = [
  "Fay Okoro",
  "Ana Prado",
  "Ben Haugen",
  "Cleo Marsh",
  "Dag Moe",
] as const;

/** Name, owner, draft. Iris stands two above the median; whoever has no case written is on the agenda as well. */
const PEOPLE = [
  ["Iris Vold", CLEO, 5, "Carried the migration."],
  ["Bo Dahl", ANA, 3, ""],
  ["Gry Iversen", ANA, 3, ""],
  ["Hal Jansen", BEN, 3, ""],
  ["Rune Toft", BEN, 3, ""],
  ["Siv Urdal", CLEO, 3, ""],
  ["Tor Vik", BEN, 3, ""],
  ["Una Wold", DAG, 4, "Leads the guild."],
  ["Pia Rask", DAG, 2, "New in the role."],
] as const;

/** The file that HR imports. */
export const people = csvOf(
  PEOPLE.map(([name, manager, draft, justification], index) => ({
    employee_id: `K-${index}`,
    name,
    level: "L3",
    manager_name: manager,
    manager_email: `${manager.toLowerCase().replace(" ", ".")}@example.org`,
    draft_rating: draft,
    justification,
  })),
);
