import type { Role } from "@evenhand/shared/session/roles";

/** Somebody who signs in to the sample: invented, like everyone in it. */
export interface CastMember {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** First label of the host that their link is printed on, so that one browser can hold everyone. */
  readonly host: string;
}

const DOMAIN = "kestrel.example";

const manager = (name: string, local: string, host: string) =>
  ({ name, email: `${local}@${DOMAIN}`, role: "manager", host }) satisfies CastMember;

/** HR has a role in the organisation and no seat. */
export const HR = { name: "Solveig Aldana", email: `solveig.aldana@${DOMAIN}`, host: "hr" };

export const FACILITATOR = {
  name: "Marisol Etxeberria",
  email: `marisol.etxeberria@${DOMAIN}`,
  role: "facilitator",
  host: "facilitator",
} satisfies CastMember;

export const SPONSOR = {
  name: "Cormac Ó Dálaigh",
  email: `cormac.odalaigh@${DOMAIN}`,
  role: "sponsor",
  host: "sponsor",
} satisfies CastMember;

export const OBSERVER = {
  name: "Henk Oosterhuis",
  email: `henk.oosterhuis@${DOMAIN}`,
  role: "observer",
  host: "observer",
} satisfies CastMember;

/** As named in `people.csv`, in the order in which their links are printed. */
export const MANAGERS = {
  ana: manager("Ana Quintanilha", "ana.quintanilha", "ana"),
  tobias: manager("Tobias Achterberg", "tobias.achterberg", "tobias"),
  nkechi: manager("Nkechi Obiora", "nkechi.obiora", "nkechi"),
  rasmus: manager("Rasmus Vestergaard", "rasmus.vestergaard", "rasmus"),
  leilani: manager("Leilani Kahananui", "leilani.kahananui", "leilani"),
  yevhen: manager("Yevhen Marchuk", "yevhen.marchuk", "yevhen"),
  meiLin: manager("Mei-Lin Hsu", "mei-lin.hsu", "mei-lin"),
  farrukh: manager("Farrukh Yuldashev", "farrukh.yuldashev", "farrukh"),
} as const;
