import { describe, expect, it } from "vitest";
import { createLog } from "./log.ts";

const CANARY = "canary-7f3a Zofia";

function capture() {
  const lines: string[] = [];
  const log = createLog({ level: "trace", output: { write: (line: string) => void lines.push(line) } });
  return { log, text: () => lines.join(""), last: () => JSON.parse(lines.at(-1) ?? "{}") };
}

describe("the log", () => {
  it("writes one object a line with an ISO time and a level by name", () => {
    const { log, last } = capture();
    log.info({ session: "s1", seq: 4 }, "room loaded");
    expect(last()).toMatchObject({ level: "info", session: "s1", seq: 4, msg: "room loaded" });
    expect(new Date(last().time).toISOString()).toBe(last().time);
    expect(Object.keys(last())).not.toContain("hostname");
  });

  it("keeps what people wrote out of errors, and says where they were thrown", () => {
    const { log, text, last } = capture();
    const thrown = new TypeError(`cannot read ${CANARY}`, { cause: new Error(CANARY) });
    log.error({ err: thrown }, "bug");
    log.error(thrown);
    log.error({ err: thrown });
    log.error(thrown, "bug");
    expect(text()).not.toContain(CANARY);
    expect(last().err.type).toBe("TypeError");
    expect(last().err.at[0]).toContain("log.test.ts");
    expect(last().err.cause.type).toBe("Error");
  });

  it("keeps the message of errors that quote nobody", () => {
    const { log, last } = capture();
    log.error({ err: Object.assign(new Error("listen EADDRINUSE"), { code: "EADDRINUSE" }) }, "no port");
    expect(last().err).toMatchObject({ code: "EADDRINUSE", message: "listen EADDRINUSE" });
  });

  it("ends at an error that is its own cause", () => {
    const { log, text } = capture();
    const thrown = new Error("loop");
    thrown.cause = thrown;
    log.error({ err: thrown }, "loop");
    expect(text()).toContain('"cause"');
  });

  it("withholds personal fields at the top and one level down", () => {
    const { log, text } = capture();
    log.warn(
      { name: CANARY, email: CANARY, body: { justification: CANARY }, account: { email: CANARY } },
      "x",
    );
    log.warn({ req: { id: "r1", method: "GET", url: `/join/#${CANARY}`, headers: { cookie: CANARY } } }, "x");
    expect(text()).not.toContain(CANARY);
    expect(text()).toContain("[withheld]");
  });

  it("names a request by its route, not by its address", () => {
    const { log, last } = capture();
    log.info(
      { req: { id: "r1", method: "GET", url: "/api/x?q=1", routeOptions: { url: "/api/:id" } } },
      "in",
    );
    expect(last().req).toEqual({ id: "r1", method: "GET", route: "/api/:id" });
  });
});
