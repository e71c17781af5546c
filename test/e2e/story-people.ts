/** Who is invited. Dag comes late: he settles what the room agreed without him. */
export const FACILITATOR = "Fay Okoro";
export const [ANA, BEN, CLEO, DAG] = ["Ana Prado", "Ben Haugen", "Cleo Marsh", "Dag Moe"] as const;

/** Employee id, name, level, manager, draft. Medians: 3 at L3, 4 at L4, so Iris and Sara stand two steps off. */
const ENGINEERING = [
  ["E-01", "Iris Vold", "L3", ANA, "5"],
  ["E-02", "Jonas Ek", "L3", ANA, "3"],
  ["E-03", "Kira Lunde", "L3", BEN, "3"],
  // Ana still owes this one; she writes it before the room opens.
  ["E-04", "Lars Moen", "L3", ANA, ""],
  ["E-05", "Mina Rao", "L3", BEN, "3"],
  ["E-06", "Nils Aas", "L3", CLEO, "3"],
  ["E-07", "Olga Brandt", "L3", DAG, "2"],
  ["E-08", "Pia Sand", "L4", BEN, "4"],
  ["E-09", "Quinn Hale", "L4", CLEO, "4"],
  ["E-10", "Rune Dahl", "L4", DAG, "3"],
  // Nothing is written for her: nobody has made the case yet.
  ["E-11", "Sanna Lie", "L4", CLEO, "2"],
  ["E-12", "Tor Berg", "L4", ANA, "4"],
  ["E-13", "Una Foss", "L4", BEN, "5"],
] as const;
const SALES = [
  ["S-01", "Vera Holm", "L3", ANA, "3"],
  ["S-02", "Wim Roos", "L4", BEN, "4"],
] as const;

/** Names of the people whom a manager answers for in the session. */
export const peopleOf = (manager: string): string[] =>
  ENGINEERING.filter((person) => person[3] === manager).map(([, name]) => name);

/** What the room is expected to make of them: employee id to final rating and decision. */
export const OUTCOMES: Readonly<Record<string, { readonly final: string; readonly decision: string }>> = {
  "E-01": { final: "4", decision: "changed" },
  "E-02": { final: "3", decision: "not-discussed" },
  "E-03": { final: "3", decision: "not-discussed" },
  "E-04": { final: "3", decision: "not-discussed" },
  "E-05": { final: "3", decision: "no-consensus" },
  "E-06": { final: "3", decision: "not-discussed" },
  "E-07": { final: "2", decision: "kept" },
  "E-08": { final: "4", decision: "not-discussed" },
  "E-09": { final: "4", decision: "not-discussed" },
  "E-10": { final: "4", decision: "changed" },
  "E-11": { final: "2", decision: "kept" },
  "E-12": { final: "5", decision: "changed" },
  "E-13": { final: "5", decision: "not-discussed" },
};

/** The file as an HR system exports it, with headers of its own; `wrong` has two rows that cannot be taken. */
export function peopleFile(wrong: boolean): { name: string; mimeType: string; buffer: Buffer } {
  const rows = [
    ...ENGINEERING.map((person) => ["Engineering", ...person]),
    ...SALES.map((person) => ["Sales", ...person]),
  ].map(([department = "", id = "", name = "", level = "", manager = "", rating = ""]) => [
    id,
    // Row 4 of the spreadsheet, and row 8.
    wrong && id === "E-03" ? "" : name,
    department,
    level,
    manager,
    `${manager.toLowerCase().replace(" ", ".")}@example.org`,
    wrong && id === "E-07" ? "Gut" : rating,
    id === "E-11" || rating === "" ? "" : `Delivered what "${level}" asks for, see the review`,
  ]);
  const header = [
    "Emp ID",
    "Full name",
    "Dept",
    "Job level",
    "Manager",
    "Manager email",
    "Rating",
    "Comment",
  ];
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const text = [header, ...rows].map((cells) => cells.map(quoted).join(",")).join("\r\n");
  return { name: wrong ? "people.csv" : "people-2.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}
