import { ensureAccount } from "@evenhand/server/store/accounts";
import { addColumns, columnsOf, showColumn, shownColumns } from "@evenhand/server/store/columns";
import {
  cookieSessionByHash,
  dropCookieSession,
  putCookieSession,
  touchCookieSession,
} from "@evenhand/server/store/cookie-sessions";
import { createCycle, cycleById, listCycles, removeCycle } from "@evenhand/server/store/cycles";
import type { Database } from "@evenhand/server/store/database";
import { putDraft } from "@evenhand/server/store/drafts";
import { countFailure, failuresOf } from "@evenhand/server/store/failures";
import { keepPeople, undoableImport, undoImport, writeImport } from "@evenhand/server/store/imports";
import {
  joinedAccounts,
  nobodyJoined,
  putInvitation,
  redeemInvitation,
  revokeInvitations,
} from "@evenhand/server/store/invitations";
import { createNoteLog } from "@evenhand/server/store/note-log";
import {
  addParticipant,
  participantsOf,
  removeParticipant,
  seatOf,
} from "@evenhand/server/store/participants";
import { countPeople, peopleOf } from "@evenhand/server/store/people";
import {
  createSession,
  recordSetup,
  removeSession,
  sessionById,
  setupRecord,
} from "@evenhand/server/store/sessions";
import { sessionPeople, setUpSubject } from "@evenhand/server/store/subjects";
import { dropWallCodes, putWallCode, takeWallCode } from "@evenhand/server/store/wall-codes";
import { dropWalls, keepBlank, putWall, wallByHash } from "@evenhand/server/store/walls";
import { importedPersonSchema } from "@evenhand/shared/protocol/import-person";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { DEFAULT_GUIDELINE, DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { DEFAULT_SETTINGS } from "@evenhand/shared/session/settings";
import { subjectId } from "@evenhand/shared/testing/builders";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "./journal-suite.ts";

const at = (minute: number): string => `2026-12-01T09:${String(minute).padStart(2, "0")}:00.000Z`;

const personNamed = (employeeId: string, rating: number | null = 3) =>
  importedPersonSchema.parse({
    ...Object.fromEntries(
      [
        "managerId",
        "managerName",
        "managerEmail",
        "team",
        "department",
        "level",
        "jobFamily",
        "jobTitle",
      ].map((key) => [key, ""]),
    ),
    ...Object.fromEntries(
      ["location", "hireDate", "lastPromotionDate", "lastFeedbackDate", "potential"].map((key) => [key, ""]),
    ),
    employeeId,
    name: `Person ${employeeId}`,
    email: `${employeeId.toLowerCase()}@x.example`,
    previousRating: null,
    draftRating: rating,
    justification: rating === null ? "" : "Shipped",
    notRatedReason: null,
    promotionRecommended: false,
    extras: {},
  });

/** What every engine keeps besides the journal. */
export function storeSuite(name: string, start: () => Promise<Engine>): void {
  describe(`the store on ${name}`, () => {
    let engine: Engine;
    let database: Database;
    beforeEach(async () => {
      engine = await start();
      database = await engine.open();
    });
    afterEach(async () => {
      await database.close();
      await engine.dispose();
    });

    const account = (email: string) => ensureAccount(database.db, { email }, at(0));
    const cycle = () =>
      createCycle(database.db, {
        name: "2026",
        scale: DEFAULT_SCALE,
        guideline: DEFAULT_GUIDELINE,
        deadline: null,
        createdAt: at(0),
      });
    const imported = async (cycleId: string, minute: number, ...employeeIds: string[]) =>
      database.db.transaction().execute(async (trx) => {
        await keepPeople(trx);
        const existing = await peopleOf(trx, cycleId);
        const created = employeeIds.map((id) => personNamed(id));
        const columns = [{ key: "Desk", restricted: false }];
        await writeImport(trx, {
          cycleId,
          accountId: "hr",
          at: at(minute),
          existing,
          created,
          changed: [],
          columns,
        });
      });
    const session = async (cycleId: string) =>
      createSession(database.db, {
        cycleId,
        title: "Engineering",
        selection: { filter: {} },
        cohortBy: ["level"],
        settings: DEFAULT_SETTINGS,
        createdAt: at(1),
      });

    it("accounts: one an email, however it is written and however many ask at once; hr is never lost", async () => {
      const made = await Promise.all(["Ana@X.example ", "ana@x.example", "ANA@x.example"].map(account));
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      await ensureAccount(database.db, { email: "ana@x.example", name: "Ana", hr: true }, at(1));
      expect(await account("ana@x.example")).toMatchObject({ name: "Ana", hr: 1, email: "ana@x.example" });
    });

    it("invitations: the latest works, once, of any number of racers; none that ran out or was taken back", async () => {
      const { db } = database;
      const { id } = await account("ana@x.example");
      const put = (hash: string, until = at(30)) =>
        putInvitation(db, {
          token_hash: hash,
          account_id: id,
          session_id: null,
          created_at: at(1),
          expires_at: until,
        });
      expect(await nobodyJoined(db)).toBe(true);
      await Promise.all([put("a"), put("b"), put("c")]);
      const tries = await Promise.all(
        ["a", "b", "c", "a", "b", "c"].map((hash) => redeemInvitation(db, hash, at(2))),
      );
      expect(tries.filter(Boolean)).toHaveLength(1);
      await put("old", at(3));
      expect(await redeemInvitation(db, "old", at(3))).toBe(false);
      expect(await joinedAccounts(db, [id, "nobody"])).toEqual(new Set([id]));
      await revokeInvitations(db, id, "other", at(2));
    });

    it("cookies: stand until their limits, and not after they were dropped", async () => {
      const { db } = database;
      const { id } = await account("ana@x.example");
      await putCookieSession(db, {
        token_hash: "h",
        account_id: id,
        created_at: at(0),
        seen_at: at(0),
        expires_at: at(20),
      });
      const found = (now: string, idleSince: string) => cookieSessionByHash(db, "h", { at: now, idleSince });
      expect((await found(at(10), "2026-12-01T08"))?.email).toBe("ana@x.example");
      expect(await found(at(10), at(0))).toBeUndefined();
      await touchCookieSession(db, "h", at(9));
      expect((await found(at(10), at(5)))?.seen_at).toBe(at(9));
      expect(await found(at(20), at(5))).toBeUndefined();
      await dropCookieSession(db, "h", at(11));
      expect(await found(at(10), at(5))).toBeUndefined();
    });

    it("people: an import is taken back whole, but not once somebody has written since", async () => {
      const { db } = database;
      const { id } = await cycle();
      await imported(id, 2, "E1", "E2");
      expect(await countPeople(db, id)).toEqual({ people: 2, drafts: 2 });
      expect(await undoableImport(db, id)).toEqual({ at: at(2), created: 2, changed: 0 });
      expect(await undoImport(db, id, at(3))).toBe(true);
      expect(await undoImport(db, id, at(3))).toBe(false);
      expect(await countPeople(db, id)).toEqual({ people: 0, drafts: 0 });
      await imported(id, 4, "E3");
      const [person] = await peopleOf(db, id);
      const draft = { rating: 4, notRated: null, justification: "More than that" };
      await putDraft(db, { id: person?.id ?? "", cycleId: id }, draft, at(5));
      expect((await peopleOf(db, id))[0]).toMatchObject({ draftRating: 4, draftedAt: at(5) });
      expect(await undoableImport(db, id)).toBeNull();
      // Nobody is imported twice, whoever tries at once.
      await expect(Promise.all([imported(id, 6, "E9"), imported(id, 6, "E9")])).rejects.toThrow();
      expect((await peopleOf(db, id)).map(({ employeeId }) => employeeId)).toEqual(["E3", "E9"]);
      await removeCycle(db, id);
      expect([await cycleById(db, id), await listCycles(db)]).toEqual([undefined, []]);
    });

    it("columns: hidden until shown, and never where they are restricted", async () => {
      const { db } = database;
      const { id } = await cycle();
      await addColumns(db, id, [
        { key: "Desk", restricted: false },
        { key: "Pay", restricted: true },
      ]);
      expect(await shownColumns(db, id)).toEqual(new Set());
      for (const key of ["Desk", "Pay"]) await showColumn(db, id, key, true);
      expect(await shownColumns(db, id)).toEqual(new Set(["Desk"]));
      await addColumns(db, id, [{ key: "Desk", restricted: true }]);
      expect((await columnsOf(db, id)).map(({ shown }) => shown)).toEqual([false, false]);
    });

    it("sessions: seats, subjects and HR's acts in their order; removed with all that hangs on them", async () => {
      const { db } = database;
      const { id: cycleId } = await cycle();
      await imported(cycleId, 1, "E1", "E2");
      const { id } = await session(cycleId);
      const ana = await account("ana@x.example");
      const seat = { sessionId: id, accountId: ana.id, role: "manager", active: true } as const;
      const ids = await Promise.all([addParticipant(db, seat, at(2)), addParticipant(db, seat, at(2))]);
      expect(new Set(ids).size).toBe(1);
      const owner = ids[0] ?? "";
      const [one] = await peopleOf(db, cycleId);
      await setUpSubject(db, id, one?.id ?? "", { ownerId: owner, recused: [owner] });
      await setUpSubject(db, id, one?.id ?? "", { included: true });
      const stored = (await sessionById(db, id)) ?? expect.fail("no session");
      const { subjects } = await sessionPeople(db, stored);
      expect(subjects.map(({ ownerId }) => ownerId)).toEqual([owner, null]);
      expect(subjects[0]?.recused).toEqual([owner]);
      for (const type of ["first", "second"])
        await recordSetup(db, { sessionId: id, at: at(3), actor: "hr", type, payload: { n: 1 }, reason: "" });
      expect((await setupRecord(db, id)).map(({ type, n }) => [type, n])).toEqual([
        ["first", 1],
        ["second", 2],
      ]);
      await removeParticipant(db, id, owner);
      expect([await participantsOf(db, id), await seatOf(db, id, ana.id)]).toEqual([[], undefined]);
      expect((await sessionPeople(db, stored)).subjects[0]?.ownerId).toBeNull();
      await removeSession(db, id);
      expect(await sessionById(db, id)).toBeUndefined();
    });

    it("walls: a code lets one of many in; blank is remembered for all of a session", async () => {
      const { db } = database;
      const code = { session_id: "s1", issued_by: "fac", expires_at: at(5) };
      await putWallCode(db, { ...code, code_hash: "old" });
      await putWallCode(db, { ...code, code_hash: "new" });
      const take = (hash: string, minute = 2, sessionId = "s1") =>
        takeWallCode(db, { sessionId, hash, at: at(minute) });
      expect(await take("old")).toBeUndefined();
      expect(await take("new", 5)).toBeUndefined();
      expect(await take("new", 2, "s2")).toBeUndefined();
      const racers = await Promise.all(Array.from({ length: 8 }, () => take("new")));
      expect(racers.filter((row) => row !== undefined).map((row) => row?.issued_by)).toEqual(["fac"]);
      await putWallCode(db, { ...code, code_hash: "gone" });
      await dropWallCodes(db, { sessionId: "s1", by: "fac", at: at(1) });
      expect(await take("gone")).toBeUndefined();
      const wall = { id: "w", token_hash: "t", session_id: "s1", paired_by: "fac", blank: 0 };
      await putWall(db, { ...wall, created_at: at(1), expires_at: at(9) });
      await keepBlank(db, "s1", true);
      expect((await wallByHash(db, "t", at(2)))?.blank).toBe(1);
      expect(await wallByHash(db, "t", at(9))).toBeUndefined();
      await dropWalls(db, "s1");
      expect(await wallByHash(db, "t", at(2))).toBeUndefined();
    });

    it("failures: none is lost, however many count at once, and all are forgotten in time", async () => {
      const { db } = database;
      const counted = await Promise.all(Array.from({ length: 12 }, () => countFailure(db, "k", 1_000, 500)));
      expect(counted.map(({ current }) => current).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 12 }, (_, n) => n + 1),
      );
      expect(await failuresOf(db, "k", 1_100)).toEqual({ current: 12, ttl: 400 });
      expect(await failuresOf(db, "k", 1_500)).toEqual({ current: 0, ttl: 0 });
      expect(await countFailure(db, "k", 1_500, 500)).toEqual({ current: 1, ttl: 500 });
    });

    it("notes: updates in their order, under numbers that go on after they were put together", async () => {
      const log = createNoteLog(database.db);
      const s1 = sessionIdSchema.parse("s1");
      const ana = subjectId("ana");
      const bytes = (...values: number[]) => Uint8Array.from(values);
      const none = new Map<number, string>();
      expect(await log.read(s1, ana)).toEqual({ updates: [], authors: none, last: 0 });
      const authors = new Map([[4_000_000_000, "p1"]]);
      expect(await log.append(s1, ana, { updates: [bytes(1), bytes(2, 0, 255)], authors })).toBe(2);
      // Two who write at once both find a place.
      const places = await Promise.all(
        [3, 4].map((n) => log.append(s1, ana, { updates: [bytes(n)], authors: none })),
      );
      expect(places.sort()).toEqual([3, 4]);
      await log.append(s1, null, { updates: [bytes(9)], authors: none });
      expect((await log.read(s1, ana)).updates.slice(0, 2)).toEqual([bytes(1), bytes(2, 0, 255)]);
      expect((await log.read(s1, ana)).authors).toEqual(authors);
      await log.compact(s1, ana, bytes(7));
      expect(await log.read(s1, ana)).toEqual({ updates: [bytes(7)], authors, last: 4 });
      expect((await log.read(s1, ana, 3)).updates).toEqual([bytes(7)]);
      expect((await log.read(s1, ana, 4)).updates).toEqual([]);
      expect(await log.append(s1, ana, { updates: [bytes(8)], authors: none })).toBe(5);
      expect(await log.names(s1)).toEqual([null, ana]);
      const lengths = await log.lengths([s1]);
      const lastOf = (wanted: typeof ana | null) => lengths.find(({ note }) => note === wanted)?.last;
      expect([lengths.length, lastOf(null), lastOf(ana)]).toEqual([2, 1, 5]);
    });
  });
}
