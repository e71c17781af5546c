import type { Cycle, Invited, Session } from "@evenhand/shared/protocol/answers";
import { project } from "@evenhand/shared/readmodels/project";
import { participantIdSchema, sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type Browser, fileForm, startServer, type TestServer } from "../integration/http-server.ts";
import { describeRealData, gridOf, textOf } from "./real-data.ts";

const HR14 = "people/HRDataset_v14.csv";
const MAPPING = { PerfScoreID: "draft_rating", Department: "department", ManagerName: "manager_name" };
const RESTRICTED = ["DOB", "RaceDesc", "Salary"];

const cohort = z.object({
  cohort: z.string(),
  n: z.number(),
  medianMid: z.number(),
  distribution: z.record(z.string(), z.number()),
});
const truthSchema = z.object({
  distribution: z.record(z.string(), z.number()),
  cohorts: z.object({
    dept: z.object({ counts: z.object({ mid: z.object({ ge2: z.number() }) }), table: z.array(cohort) }),
  }),
});
interface AgendaAnswer {
  readonly items: readonly { subjectId: string; flags: readonly { rule: string }[] }[];
}

describeRealData(`${HR14} through the whole product`, () => {
  let server: TestServer;
  let hr: Browser;
  let facilitator: Browser;
  let manager: Browser;
  let cycleId = "";
  let path = "";
  let sessionId = "";

  beforeAll(async () => {
    server = await startServer();
    hr = await server.hr();
    const scale = ["PIP", "Needs Improvement", "Fully Meets", "Exceeds"].map((label, i) => ({
      value: i + 1,
      label,
    }));
    const cycle = await hr.ok<Cycle>("POST", "/api/cycles", { name: "HR14", scale });
    cycleId = cycle.id;
    const form = fileForm(textOf(HR14), { mapping: JSON.stringify(MAPPING) });
    const done = await hr.ok("POST", `/api/cycles/${cycle.id}/import`, form);
    expect(done).toMatchObject({ rows: 311, created: 311, problems: [] });
    const session = await hr.ok<Session>("POST", "/api/sessions", {
      cycleId: cycle.id,
      title: "Everybody",
      subjects: { filter: {} },
      cohortBy: "department",
    });
    sessionId = session.id;
    path = `/api/sessions/${session.id}`;
    const invite = async (name: string, role: string) =>
      hr.ok<Invited>("POST", `${path}/participants`, { name, email: `${name}@x.example`, role });
    const fac = await invite("fac", "facilitator");
    facilitator = await server.join(fac.link);
    manager = await server.join((await invite("man", "manager")).link);
    const room = await server.server.registry.get(sessionIdSchema.parse(session.id));
    const id = participantIdSchema.parse(fac.participantId);
    const opened = await room.submit({ id, hr: false, participantId: id }, { type: "session.open" });
    expect(opened).toMatchObject({ ok: true });
  });
  afterAll(() => server?.close());

  it("has the truth's distribution, department medians and outliers in the live room", async () => {
    const truth = truthSchema.parse(JSON.parse(textOf("truth/hr14_id.json")));
    const { state } = await server.server.registry.get(sessionIdSchema.parse(sessionId));
    const record = project(state, { kind: "room" });
    const counts: Record<string, number> = {};
    for (const position of record.ratings.values()) counts[position] = (counts[position] ?? 0) + 1;
    expect(counts).toEqual(truth.distribution);
    for (const { cohort: label, n, medianMid } of truth.cohorts.dept.table) {
      const view = record.cohorts.get(label);
      expect([label, view?.median]).toEqual([label, medianMid]);
      // A department of fewer than five stands on the whole session's median, and says so.
      expect([view?.people, view?.whole]).toEqual(n < 5 ? [311, true] : [n, false]);
    }
    const agenda = await facilitator.ok<AgendaAnswer>("GET", `${path}/agenda`);
    const outliers = agenda.items.filter(({ flags }) => flags.some(({ rule }) => rule === "outlier"));
    expect(outliers).toHaveLength(truth.cohorts.dept.counts.mid.ge2);
    expect(agenda.items.slice(0, outliers.length)).toEqual(outliers);
  });

  it("lets restricted columns reach nobody but HR", async () => {
    const [headers = [], ...rows] = await gridOf(HR14);
    const values = new Set(
      RESTRICTED.flatMap((header) =>
        rows.map((cells) => cells[headers.indexOf(header)]?.trim() ?? ""),
      ).filter((value) => value.length >= 5),
    );
    expect(values.size).toBeGreaterThan(400);
    const { state } = await server.server.registry.get(sessionIdSchema.parse(sessionId));
    const subjects = [...state.subjects.keys()].slice(0, 40);
    const served: string[] = [
      JSON.stringify([...project(state, { kind: "room" }).subjects]),
      JSON.stringify([...state.subjects.values()].map(({ facts }) => facts)),
    ];
    for (const browser of [facilitator, manager]) {
      for (const route of [
        "",
        "/agenda",
        "/drafts",
        "/distribution?by=level",
        ...subjects.map((s) => `/subjects/${s}`),
      ]) {
        const answer = await browser.get(`${path}${route}`);
        expect([200, 403]).toContain(answer.status);
        served.push(answer.text);
      }
    }
    const leaked = [...values].filter((value) =>
      served.some((text) => text.includes(`"${value}"`) || text.includes(` ${value} `)),
    );
    expect(leaked).toEqual([]);
    for (const browser of [facilitator, manager]) {
      expect((await browser.get(`/api/cycles/${cycleId}/people`)).status).toBeGreaterThanOrEqual(403);
    }
    const people = (await hr.get(`/api/cycles/${cycleId}/people`)).text;
    expect(people).toContain("62506");
  });

  it("never lets HR show a restricted column in the room", async () => {
    for (const key of ["DOB", "RaceDesc", "HispanicLatino", "Salary", "Absences"]) {
      const answer = await hr.send("PATCH", `/api/cycles/${cycleId}/columns`, {
        columns: [{ key, shown: true }],
      });
      expect([key, answer.status >= 400]).toEqual([key, true]);
    }
    const allowed = { columns: [{ key: "RecruitmentSource", shown: true }] };
    expect((await hr.send("PATCH", `/api/cycles/${cycleId}/columns`, allowed)).status).toBe(200);
  });
});
