import { FACILITATOR } from "./cast.ts";
import type { DemoLine } from "./demo-line.ts";
import type { Sample, Ticket } from "./load.ts";

/** Where the demo is reached. */
export interface DemoPlace {
  /** The server's address, on 127.0.0.1. */
  readonly url: string;
  /** Whether each person gets a host of their own: only while `*.localhost` is an allowed origin. */
  readonly hosts: boolean;
  /** Where the data stays; null for a throw-away folder. */
  readonly kept: string | null;
}

/** A sign-in link: on a host of its own, so that one browser can hold everyone at once. */
function linkOf({ host, token }: Ticket, { url, hosts }: DemoPlace): string {
  const link = new URL("/join/", url);
  if (hosts) link.hostname = `${host}.localhost`;
  link.hash = token;
  return link.href;
}

/** What `--json` prints. */
export function demoLine(sample: Sample, place: DemoPlace): DemoLine {
  const { hr, facilitator, sponsor, observer, managers } = sample;
  return {
    url: place.url,
    sessionId: sample.sessionId,
    links: {
      hr: linkOf(hr, place),
      facilitator: linkOf(facilitator, place),
      sponsor: linkOf(sponsor, place),
      observer: linkOf(observer, place),
      managers: managers.map((manager) => ({ name: manager.name, link: linkOf(manager, place) })),
    },
  };
}

/**
 * What the demo prints for people: who can be played, and where each one signs in.
 *
 * @param styled whether the terminal shows bold and dim text
 */
export function demoText(sample: Sample, place: DemoPlace, styled: boolean): string {
  const style = (code: number) => (text: string) => (styled ? `\u001b[${code}m${text}\u001b[0m` : text);
  const [bold, dim] = [style(1), style(2)];
  const people: [role: string, ticket: Ticket][] = [
    ["Facilitator", sample.facilitator],
    ...sample.managers.map((manager): [string, Ticket] => ["Manager", manager]),
    ["Sponsor", sample.sponsor],
    ["Observer", sample.observer],
    ["HR", sample.hr],
  ];
  const width = Math.max(...people.map(([, { name }]) => name.length));
  const lines = people.map(([role, ticket], index) => {
    const shown = role === people[index - 1]?.[0] ? "" : role;
    return `  ${dim(shown.padEnd(11))}  ${ticket.name.padEnd(width)}  ${linkOf(ticket, place)}`;
  });
  const first = sample.managers[0]?.name ?? "a manager";
  return [
    "",
    `  ${bold("Evenhand")}  ${dim(`live at ${place.url}`)}`,
    "",
    ...lines,
    "",
    place.hosts
      ? "  Every link signs one person in, once. Each is a host of its own: open several in one browser."
      : "  Every link signs one person in, once. Use a browser profile for each.",
    `  Begin with ${FACILITATOR.name} and ${first}, whose answer the room is waiting for.`,
    dim(
      place.kept === null
        ? "  Ctrl+C ends the demo and deletes its data."
        : `  Ctrl+C ends the demo. Its data stays in ${place.kept}: npm start carries on from there.`,
    ),
    "",
  ].join("\n");
}
