import { randomUUID } from "node:crypto";
import { verifyFiles } from "@evenhand/server/exchange/verify-files";
import papaparse from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Control,
  dataFolder,
  freePort,
  hrLinkIn,
  type Outside,
  type RecordClient,
  startOutside,
  until,
  Visitor,
} from "./outside.ts";

/** Seven people at L4 with a median of 3: Mara at 5 and Sam at 1 are outliers. */
const CSV = `employee_id,name,email,manager_email,team,level,draft_rating,justification
E1,Mara,mara@x.example,ana@x.example,Core,L4,5,Ran the migration alone
E2,Joao,joao@x.example,ana@x.example,Core,L4,3,Solid year
E3,Hana,hana@x.example,ana@x.example,Core,L4,Meets Expectations,Solid year
E4,Sam,sam@x.example,ben@x.example,Edge,L4,1,Missed the deadlines
E5,Ines,ines@x.example,ben@x.example,Edge,L4,3,Solid year
E6,Omar,omar@x.example,ben@x.example,Edge,L4,3,Solid year
E7,Lena,lena@x.example,cal@x.example,Data,L4,3,Solid year
`;

interface Named {
  readonly id: string;
}
interface Invited {
  readonly participantId: string;
  readonly link: string;
}
interface AgendaAnswer {
  readonly items: readonly { subjectId: string; flags: readonly { rule: string }[] }[];
}
interface Stored {
  readonly subjectId: string;
  readonly status: string;
}

/**
 * The whole story from outside, on an engine.
 *
 * @param databaseUrl makes an empty PostgreSQL database; answers nothing where the embedded one is meant
 */
export function outsideSuite(engine: string, databaseUrl: () => Promise<string>): void {
  describe.sequential(`the whole story over the wire, on ${engine}`, () => {
    let database: string;
    const folder = dataFolder();
    let server: Outside;
    let port: number;
    let hr: Visitor;
    let sessionId: string;
    const people: Record<string, Visitor> = {};
    const controls: Record<string, Control> = {};
    const pids: Record<string, string> = {};
    let record: RecordClient;
    const ids: Record<string, string> = {};

    const control = (who: string): Control => controls[who] ?? expect.fail(`no control for ${who}`);
    const subject = (employeeId: string): string => ids[employeeId] ?? expect.fail(`no ${employeeId}`);
    const path = (rest = "") => `/api/sessions/${sessionId}${rest}`;
    const ratings = () => record.map<number>("ratings");
    const openProposal = (employeeId: string): string => {
      const found = Object.entries(record.map<Stored>("proposals")).find(
        ([, p]) => p.subjectId === subject(employeeId) && p.status === "open",
      );
      return found?.[0] ?? expect.fail(`no open proposal on ${employeeId}`);
    };

    beforeAll(async () => {
      [port, database] = await Promise.all([freePort(), databaseUrl()]);
      server = await startOutside(folder.path, port, database);
    });
    afterAll(async () => {
      for (const each of Object.values(controls)) each.socket.close();
      record?.close();
      await server?.stop();
      folder.remove();
    });

    it("HR signs in once with the printed link", async () => {
      const link = await server.hrLink();
      hr = await Visitor.join(server.url, link);
      await expect(Visitor.join(server.url, link)).rejects.toThrow("410");
      expect(await hr.ok("GET", "/api/me")).toMatchObject({ account: { hr: true } });
    });

    it("imports people: a dry run writes nothing, bad rows are named, a real run is all or nothing", async () => {
      const { id: cycleId } = await hr.ok<Named>("POST", "/api/cycles", { name: "2026 H2" });
      const form = (text: string) => {
        const data = new FormData();
        data.set("file", new Blob([text]), "people.csv");
        return data;
      };
      const bad = `${CSV}E8,,x@x.example,,Core,L4,9,\n`;
      const dry = await hr.ok("POST", `/api/cycles/${cycleId}/import?dryRun=true`, form(bad));
      expect(dry).toMatchObject({ rows: 8, created: 7, changed: 0 });
      expect(JSON.stringify(dry)).toMatch(/"row":9.*"column":"name"|"column":"name".*"row":9/);
      const refused = await hr.send("POST", `/api/cycles/${cycleId}/import`, form(bad));
      expect(refused.status).toBe(422);
      const done = await hr.ok("POST", `/api/cycles/${cycleId}/import`, form(CSV));
      expect(done).toMatchObject({ rows: 7, created: 7, problems: [] });
      expect(await hr.ok("POST", `/api/cycles/${cycleId}/import?dryRun=true`, form(CSV))).toMatchObject({
        unchanged: 7,
      });
      const session = await hr.ok<Named>("POST", "/api/sessions", {
        cycleId,
        title: "Engineering",
        subjects: { filter: {} },
        cohortBy: ["level"],
        settings: { settleHours: 0 },
      });
      sessionId = session.id;
    });

    it("invites people, who join by link and connect", async () => {
      const invited: [string, string][] = [
        ["fay", "facilitator"],
        ["ana", "manager"],
        ["ben", "manager"],
        ["cal", "manager"],
        ["dee", "manager"],
        ["obs", "observer"],
      ];
      for (const [name, role] of invited) {
        const body = { name, email: `${name}@x.example`, role };
        const { participantId, link } = await hr.ok<Invited>("POST", path("/participants"), body);
        pids[name] = participantId;
        const visitor = await Visitor.join(server.url, link);
        people[name] = visitor;
        controls[name] = visitor.control(sessionId);
        await control(name).connected();
      }
      expect((await people.ana?.send("GET", path("/export?format=csv")))?.status).toBe(403);
      expect((await hr.send("GET", path("/export?format=csv"))).status).toBe(409);
    });

    it("opens: outliers stand at the top of the agenda", async () => {
      expect(await control("ana").send({ type: "session.open" })).toMatchObject({
        ok: false,
        error: { code: "forbidden" },
      });
      const seq = await control("fay").accepted({ type: "session.open" });
      record = (people.fay ?? expect.fail()).record(sessionId);
      await record.reaches(seq);
      for (const [id, s] of Object.entries(record.map<{ employeeId: string }>("subjects")))
        ids[s.employeeId] = id;
      expect(Object.keys(ids).sort()).toEqual(["E1", "E2", "E3", "E4", "E5", "E6", "E7"]);
      expect(record.map("cohorts")).toMatchObject({ L4: { median: 3, people: 7 } });
      const agenda = await hr.ok<AgendaAnswer>("GET", path("/agenda"));
      expect(agenda.items.slice(0, 2).map((i) => i.flags[0]?.rule)).toEqual(["outlier", "outlier"]);
      expect((await people.ana?.send("GET", path("/agenda")))?.status).toBe(403);
    });

    it("a drag is a proposal; the room agrees only with its owner; it is recorded once whatever is sent twice", async () => {
      const propose = {
        type: "rating.propose",
        subjectId: subject("E1"),
        from: 5,
        to: 4,
        reason: "one team's scope",
      };
      const id = randomUUID();
      const [one, two] = await Promise.all([
        control("ben").accepted(propose, id),
        control("ben").accepted(propose, id),
      ]);
      expect(one).toBe(two);
      await record.reaches(one);
      expect(ratings()[subject("E1")]).toBe(5);
      const proposalId = openProposal("E1");
      const recordIt = { type: "consensus.record", proposalId, releasableReason: "Scope of one team" };
      expect(await control("fay").send(recordIt)).toMatchObject({ error: { code: "owner-consent-missing" } });
      await control("cal").accepted({ type: "rating.respond", proposalId, stance: "object", reason: "hm" });
      await control("ana").accepted({ type: "rating.respond", proposalId, stance: "consent" });
      expect(await control("fay").send(recordIt)).toMatchObject({ error: { code: "objection-stands" } });
      await control("cal").accepted({ type: "rating.respond", proposalId, stance: "stand-aside" });
      await record.reaches(await control("fay").accepted(recordIt));
      expect(ratings()[subject("E1")]).toBe(4);
    });

    it("two managers at once: one proposal stands, the other is told", async () => {
      const propose = (to: number) => ({
        type: "rating.propose",
        subjectId: subject("E4"),
        to,
        reason: "context",
      });
      const acks = await Promise.all([control("ana").send(propose(2)), control("cal").send(propose(3))]);
      expect(acks.filter(({ ok }) => ok)).toHaveLength(1);
      expect(acks.find(({ ok }) => !ok)).toMatchObject({ error: { code: "proposal-open" } });
    });

    it("kill -9 in the middle: what was acknowledged is there, and open clients recover by themselves", async () => {
      const acked = await control("dee").accepted({
        type: "agenda.raise",
        subjectId: subject("E2"),
        reason: "scope",
      });
      const epochs = record.epochs;
      await server.kill();
      const restarted = await startOutside(folder.path, port, database);
      server = restarted;
      await control("fay").connected();
      await until("the record is served anew", () => record.epochs > epochs && record.seq >= acked);
      const seq = await control("fay").accepted({ type: "rating.setAside", proposalId: openProposal("E4") });
      expect(seq).toBe(acked + 1);
      await record.reaches(seq);
      expect(ratings()[subject("E1")]).toBe(4);
      expect(hrLinkIn(restarted.lines)).toBeUndefined();
    });

    it("what was said aloud is told to its person; contesting it puts the rating back", async () => {
      await control("ana").connected();
      const propose = {
        type: "rating.propose",
        subjectId: subject("E2"),
        to: 4,
        reason: "aloud",
        onBehalfOf: pids.ana,
      };
      await record.reaches(await control("fay").accepted(propose));
      const told = control("ana").notices.find(({ kind }) => kind === "attested");
      expect(told).toMatchObject({ subjectId: subject("E2") });
      const proposalId = openProposal("E2");
      await record.reaches(await control("fay").accepted({ type: "consensus.record", proposalId }));
      expect(ratings()[subject("E2")]).toBe(4);
      const contest = {
        type: "attestation.contest",
        attestationId: told?.attestationId,
        reason: "I said maybe",
      };
      await record.reaches(await control("ana").accepted(contest));
      expect(ratings()[subject("E2")]).toBe(3);
      await control("fay").accepted({ type: "consensus.keep", subjectId: subject("E2") });
    });

    it("locks when nothing stands in the way, and says what does", async () => {
      const blocked = await control("fay").send({ type: "session.lock" });
      expect(blocked).toMatchObject({
        error: {
          code: "lock-blocked",
          details: { blockers: [{ code: "undefended-outlier", subjectId: subject("E4") }] },
        },
      });
      await control("ben").connected();
      await control("ben").accepted({
        type: "rating.defend",
        subjectId: subject("E4"),
        text: "Two warnings, in writing",
      });
      await control("fay").accepted({ type: "agenda.acceptRest" });
      await control("fay").accepted({ type: "session.lock" });
      expect(
        await control("ana").send({ type: "agenda.raise", subjectId: subject("E2"), reason: "late" }),
      ).toMatchObject({
        error: { code: "session-locked" },
      });
    });

    it("exports, and verify recomputes every number", async () => {
      const csv = await (await hr.send("GET", path("/export?format=csv"))).text();
      const rows = papaparse.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
      expect(rows.map((r) => [r.employee_id, r.final_rating, r.decision])).toEqual([
        ["E1", "4", "changed"],
        ["E2", "3", "kept"],
        ["E3", "3", "not-discussed"],
        ["E4", "1", "not-discussed"],
        ["E5", "3", "not-discussed"],
        ["E6", "3", "not-discussed"],
        ["E7", "3", "not-discussed"],
      ]);
      const file = async (name: string, address: string) => ({
        name,
        bytes: new Uint8Array(await (await hr.send("GET", address)).arrayBuffer()),
      });
      const files = [
        await file("result.json", path("/export?format=json")),
        await file("journal.ndjson", path("/journal")),
        await file("result.xlsx", path("/export?format=xlsx")),
        await file("result.csv", path("/export?format=csv")),
      ];
      expect(await verifyFiles(files)).toMatchObject({ ok: true });
      const tampered = csv.replace(/^(E1,.*),4,(.*),4,/m, "$1,5,$2,5,");
      expect(tampered).not.toBe(csv);
      const forged = { name: "forged.csv", bytes: new TextEncoder().encode(tampered) };
      expect(await verifyFiles([forged])).toMatchObject({ ok: false });
    });

    it("stops when asked, with exit code 0", async () => {
      expect(await server.stop()).toBe(0);
    });
  });
}
