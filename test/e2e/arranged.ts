import type { NewCycleBody, NewSessionBody } from "@evenhand/shared/protocol/bodies";
import type { Role } from "@evenhand/shared/session/roles";
import { type Control, until, Visitor } from "../integration/outside.ts";
import type { ServerProcess } from "./demo-server.ts";

/** Who is invited: a name, a role, an address; without one it is made from the name. */
export type Guest = readonly [name: string, role: Role, email?: string];

const addressOf = (name: string): string => `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.org`;

/** HR's work over HTTP, for tests that are about what comes after it. */
export class Arranger {
  readonly url: string;
  readonly #hr: Visitor;

  private constructor(url: string, hr: Visitor) {
    this.url = url;
    this.#hr = hr;
  }

  /** By the link for HR that a first start prints; it is used up. */
  static async at(server: ServerProcess & { readonly url: string }): Promise<Arranger> {
    const link = (): string | undefined => /http\S+\/join\/#\S+/.exec(server.printed())?.[0];
    await until("the server prints HR's link", () => link() !== undefined);
    return new Arranger(server.url, await Visitor.join(server.url, link() ?? ""));
  }

  /** @param cookie of a browser in which HR has signed in */
  static as(url: string, cookie: { readonly name: string; readonly value: string } | undefined): Arranger {
    if (cookie === undefined) throw new Error("nobody has signed in there");
    return new Arranger(url, Visitor.holding(url, `${cookie.name}=${cookie.value}`));
  }

  /** A cycle with these people; answers its id. */
  async cycle(body: NewCycleBody, csv: string): Promise<string> {
    const { id } = await this.#hr.ok<{ id: string }>("POST", "/api/cycles", body);
    const form = new FormData();
    form.set("file", new Blob([csv]), "people.csv");
    await this.#hr.ok("POST", `/api/cycles/${id}/import`, form);
    return id;
  }

  async session(body: NewSessionBody, guests: readonly Guest[]): Promise<ArrangedSession> {
    const { id } = await this.#hr.ok<{ id: string }>("POST", "/api/sessions", body);
    const session = new ArrangedSession(this.url, id, this.#hr);
    for (const guest of guests) await session.invite(...guest);
    return session;
  }
}

/** Whose id is which, by name. */
export interface Ids {
  readonly subject: (name: string) => string;
  readonly participant: (name: string) => string;
}

/** A session in pre-work with everybody invited. */
export class ArrangedSession {
  readonly id: string;
  readonly #url: string;
  readonly #hr: Visitor;
  readonly #guests = new Map<string, Guest>();

  constructor(url: string, id: string, hr: Visitor) {
    this.#url = url;
    this.id = id;
    this.#hr = hr;
  }

  get path(): string {
    return `/s/${this.id}`;
  }

  /** Invites somebody; answers their link. */
  async invite(...guest: Guest): Promise<string> {
    const [name, role, email = addressOf(name)] = guest;
    this.#guests.set(name, guest);
    const body = { name, email, role };
    const { link } = await this.#hr.ok<{ link: string }>(
      "POST",
      `/api/sessions/${this.id}/participants`,
      body,
    );
    return link;
  }

  /** A fresh link of somebody invited: each works once. */
  link(name: string): Promise<string> {
    const guest = this.#guests.get(name);
    if (guest === undefined) throw new Error(`${name} was never invited`);
    return this.invite(...guest);
  }

  /** Somebody's control connection, to play what a test is not about. The caller closes its socket. */
  async control(name: string): Promise<Control> {
    const control = (await Visitor.join(this.#url, await this.link(name))).control(this.id);
    await control.connected();
    return control;
  }

  /** Gives commands, one after the other; a word alone is a command without a body. */
  async play(name: string, commands: readonly (string | Record<string, unknown>)[]): Promise<void> {
    const control = await this.control(name);
    for (const command of commands) {
      await control.accepted(typeof command === "string" ? { type: command } : command);
    }
    control.socket.close();
  }

  /** Everybody's id by name: who is rated here, and who has a seat. */
  async ids(): Promise<Ids> {
    type Named = { readonly name: string };
    const base = `/api/sessions/${this.id}`;
    const subjects = await this.#hr.ok<(Named & { subjectId: string })[]>("GET", `${base}/drafts`);
    const seats = await this.#hr.ok<(Named & { id: string })[]>("GET", `${base}/participants`);
    const found = (of: ReadonlyMap<string, string>) => (name: string) => {
      const id = of.get(name);
      if (id === undefined) throw new Error(`there is no ${name} in the session`);
      return id;
    };
    return {
      subject: found(new Map(subjects.map(({ name, subjectId }) => [name, subjectId]))),
      participant: found(new Map(seats.map(({ name, id }) => [name, id]))),
    };
  }

  /** The words and ids of the last event of a kind. */
  async last(type: string): Promise<Record<string, unknown>> {
    const journal = await (await this.#hr.send("GET", `/api/sessions/${this.id}/journal`)).text();
    const events: { type: string; payload: Record<string, unknown> }[] = journal
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const event = events.findLast((each) => each.type === type);
    if (event === undefined) throw new Error(`nothing of the kind ${type} has happened`);
    return event.payload;
  }
}
