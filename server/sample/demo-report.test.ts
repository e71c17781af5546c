import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { describe, expect, it } from "vitest";
import { demoLineSchema } from "./demo-line.ts";
import { demoLine, demoText } from "./demo-report.ts";
import type { Sample, Ticket } from "./load.ts";

const ticket = (name: string, host: string): Ticket => ({ name, host, token: `token-${host}_A` });
const sample: Sample = {
  sessionId: sessionIdSchema.parse("s1"),
  hr: ticket("Solveig Aldana", "hr"),
  facilitator: ticket("Marisol Etxeberria", "facilitator"),
  sponsor: ticket("Cormac Ó Dálaigh", "sponsor"),
  observer: ticket("Henk Oosterhuis", "observer"),
  managers: [ticket("Ana Quintanilha", "ana"), ticket("Mei-Lin Hsu", "mei-lin")],
};
const place = { url: "http://127.0.0.1:3000", hosts: true, kept: null };

describe("what the demo prints", () => {
  it("gives each person a link on a host of their own, with the token where servers never see it", () => {
    const line = demoLineSchema.parse(demoLine(sample, place));
    expect(line.links.facilitator).toBe("http://facilitator.localhost:3000/join/#token-facilitator_A");
    expect(line.links.managers[1]).toEqual({
      name: "Mei-Lin Hsu",
      link: "http://mei-lin.localhost:3000/join/#token-mei-lin_A",
    });
    expect(line.url).toBe("http://127.0.0.1:3000");
  });

  it("stays on the one address where other hosts are not allowed", () => {
    expect(demoLine(sample, { ...place, url: "https://demo.example", hosts: false }).links.hr).toBe(
      "https://demo.example/join/#token-hr_A",
    );
  });

  it("shows people a table without control characters, unless the terminal is one", () => {
    const text = demoText(sample, place, false);
    expect(text).not.toContain("\u001b");
    expect(demoText(sample, place, true)).toContain("\u001b[1mEvenhand\u001b[0m");
    const links = text.split("\n").filter((line) => line.includes("/join/#"));
    expect(links).toHaveLength(6);
    expect(new Set(links.map((line) => line.indexOf("http"))).size).toBe(1);
    expect(text).toContain("deletes its data");
    expect(demoText(sample, { ...place, kept: "data" }, false)).toContain("stays in data");
  });
});
