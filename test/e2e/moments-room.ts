import { Visitor } from "../integration/outside.ts";

/** Who sits in the room of the ten moments. Dag comes late, and Cleo speaks for him; Gil takes over from Fay. */
export const SEATS = {
  fay: ["Fay Okoro", "facilitator"],
  gil: ["Gil Nunes", "facilitator"],
  ana: ["Ana Prado", "manager"],
  ben: ["Ben Haugen", "manager"],
  cleo: ["Cleo Marsh", "manager"],
  dag: ["Dag Moe", "manager"],
  sol: ["Sol Ito", "sponsor"],
  ola: ["Ola Nowak", "observer"],
} as const;
export type Seat = keyof typeof SEATS;
export const nameOf = (seat: Seat): string => SEATS[seat][0];
const emailOf = (seat: Seat): string => `${seat}@example.org`;

/**
 * Name, team, level, owner, draft. Platform holds six 4s where the guideline has three; Iris stands two above the
 * median of L4; Una, Vera and Wim have no draft.
 */
const PEOPLE: readonly (readonly [name: string, team: string, level: string, owner: Seat, draft: string])[] =
  [
    ["Aino Berg", "Platform", "L3", "ana", "4"],
    ["Bo Dahl", "Platform", "L3", "ana", "4"],
    ["Cem Eren", "Platform", "L3", "ana", "4"],
    ["Dina Falk", "Platform", "L3", "ben", "4"],
    ["Egil Grann", "Platform", "L3", "ben", "4"],
    ["Fia Holt", "Platform", "L3", "ben", "4"],
    ["Gry Iversen", "Platform", "L3", "ana", "3"],
    ["Hal Jansen", "Platform", "L3", "ana", "3"],
    ["Ivo Krog", "Platform", "L3", "ana", "3"],
    ["Jon Lind", "Platform", "L3", "ben", "3"],
    ["Kai Moen", "Platform", "L3", "ben", "3"],
    ["Lea Nor", "Platform", "L3", "ben", "3"],
    ["Max Olsen", "Platform", "L3", "ana", "3"],
    ["Nina Pahl", "Platform", "L3", "ben", "2"],
    ["Ole Quist", "Platform", "L3", "cleo", "3"],
    ["Iris Vold", "Edge", "L4", "cleo", "5"],
    ["Pia Rask", "Edge", "L4", "cleo", "3"],
    ["Quinn Sund", "Edge", "L4", "cleo", "3"],
    ["Rune Toft", "Edge", "L4", "dag", "3"],
    ["Siv Urdal", "Edge", "L4", "dag", "3"],
    ["Tor Vik", "Edge", "L4", "ben", "3"],
    ["Una Wold", "Edge", "L4", "cleo", ""],
    ["Vera Yding", "Data", "L3", "ana", ""],
    ["Wim Zell", "Data", "L3", "ben", ""],
  ];

const idOf = (index: number): string => `E-${String(index + 1).padStart(2, "0")}`;
/** The employee id of a person. */
export const employeeId = (name: string): string => idOf(PEOPLE.findIndex(([known]) => known === name));
export const peopleOf = (seat: Seat): string[] =>
  PEOPLE.filter(([, , , owner]) => owner === seat).map(([name]) => name);

function peopleFile(): FormData {
  const rows = PEOPLE.map(([name, team, level, owner, draft], index) =>
    [
      idOf(index),
      name,
      `${idOf(index).toLowerCase()}@example.org`,
      nameOf(owner),
      emailOf(owner),
      team,
      level,
      draft,
      draft === "" ? "" : `The review of ${name} says what was done`,
    ].join(","),
  );
  const header = "employee_id,name,email,manager_name,manager_email,team,level,draft_rating,justification";
  const form = new FormData();
  form.set("file", new Blob([[header, ...rows].join("\n")]), "people.csv");
  return form;
}

/** The room before it opens, set up over HTTP as HR's scripts would. */
export interface MomentsRoom {
  readonly hr: Visitor;
  readonly sessionId: string;
  /** `/api/sessions/<id>`. */
  readonly path: string;
  readonly links: Readonly<Record<Seat, string>>;
  /** A subject's id by name. */
  subject(name: string): string;
}

/** @param hrLink the one-time link that a first start prints */
export async function setUpRoom(url: string, hrLink: string): Promise<MomentsRoom> {
  const hr = await Visitor.join(url, hrLink);
  const { id: cycleId } = await hr.ok<{ id: string }>("POST", "/api/cycles", { name: "2026 H2" });
  await hr.ok("POST", `/api/cycles/${cycleId}/import`, peopleFile());
  const { id: sessionId } = await hr.ok<{ id: string }>("POST", "/api/sessions", {
    cycleId,
    title: "Engineering",
    settings: { sampleSize: 0, settleHours: 24 },
  });
  const path = `/api/sessions/${sessionId}`;
  const invited = new Map<string, { participantId: string; link: string }>();
  for (const [seat, [name, role]] of Object.entries(SEATS)) {
    const body = { name, email: `${seat}@example.org`, role };
    invited.set(seat, await hr.ok("POST", `${path}/participants`, body));
  }
  await hr.ok("PUT", `${path}/participants/${invited.get("dag")?.participantId}/proxy`, {
    participantId: invited.get("cleo")?.participantId,
    mandate: "speaks",
    reason: "He is on a plane.",
  });
  const drafts = await hr.ok<{ name: string; subjectId: string }[]>("GET", `${path}/drafts`);
  const links = Object.fromEntries([...invited].map(([seat, { link }]) => [seat, link]));
  return {
    hr,
    sessionId,
    path,
    links: links as Record<Seat, string>,
    subject: (name) => {
      const id = drafts.find((draft) => draft.name === name)?.subjectId;
      if (id === undefined) throw new Error(`there is no ${name}`);
      return id;
    },
  };
}
