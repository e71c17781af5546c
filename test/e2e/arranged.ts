import type { NewCycleBody, NewSessionBody } from "@evenhand/shared/protocol/bodies";
import type { Role } from "@evenhand/shared/session/roles";
import { type Control, until, Visitor } from "../integration/outside.ts";
import type { ServerProcess } from "./demo-server.ts";

/** Who is invited: a name, a role; the address is made from the name. */
export type Guest = readonly [name: string, role: Role];

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

/** A session in pre-work with everybody invited. */
export class ArrangedSession {
  readonly id: string;
  readonly #url: string;
  readonly #hr: Visitor;
  readonly #roles = new Map<string, Role>();

  constructor(url: string, id: string, hr: Visitor) {
    this.#url = url;
    this.id = id;
    this.#hr = hr;
  }

  get path(): string {
    return `/s/${this.id}`;
  }

  /** Invites somebody; answers their link. */
  async invite(name: string, role: Role): Promise<string> {
    this.#roles.set(name, role);
    const body = { name, email: addressOf(name), role };
    const { link } = await this.#hr.ok<{ link: string }>(
      "POST",
      `/api/sessions/${this.id}/participants`,
      body,
    );
    return link;
  }

  /** A fresh link of somebody invited: each works once. */
  link(name: string): Promise<string> {
    const role = this.#roles.get(name);
    if (role === undefined) throw new Error(`${name} was never invited`);
    return this.invite(name, role);
  }

  /** Somebody's control connection, to play what a test is not about. The caller closes its socket. */
  async control(name: string): Promise<Control> {
    const control = (await Visitor.join(this.#url, await this.link(name))).control(this.id);
    await control.connected();
    return control;
  }

  /** Gives commands without a body, one after the other. */
  async play(name: string, types: readonly string[]): Promise<void> {
    const control = await this.control(name);
    for (const type of types) await control.accepted({ type });
    control.socket.close();
  }
}
