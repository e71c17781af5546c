import {
  type WallCode,
  type WallSeat,
  type WallStatus,
  wallPairBody,
  wallStageBody,
} from "@evenhand/shared/protocol/wall";
import { type SessionId, type SubjectId, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { SessionState } from "@evenhand/shared/session/state";
import type { FastifyReply } from "fastify";
import type { Member } from "../identity/seat.ts";
import { everybody, memberOf, memberOnly, mustBePossible } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { idParams } from "./params.ts";
import { refuseWith } from "./problem.ts";
import { roomOf } from "./room.ts";
import type { HttpServer } from "./server.ts";

/** Codes that were never given out, an address and a minute. */
const FAILURES = { max: 10, timeWindow: 60_000 };

const sessionIdOf = ({ session }: Member): SessionId => sessionIdSchema.parse(session.id);

/** The screen on the wall: pairing it, what it shows, taking it off (UX.md 12). */
export function registerWall(app: HttpServer, deps: HttpDeps): void {
  const { walls, stages, origins, connections, now } = deps;
  const countFailure = app.createRateLimit(FAILURES);
  const tags = ["wall"];

  const setCookie = (reply: FastifyReply, secret: string, maxAge: number) =>
    reply.setCookie(walls.cookieName, secret, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: origins.secure,
      maxAge,
    });
  const seatAt = (sessionId: string | null): WallSeat => ({ sessionId, now: now() });

  app.post(
    "/api/wall",
    {
      config: everybody,
      schema: { tags, body: wallPairBody, summary: "Trade a pairing code for a wall's cookie" },
    },
    async (request, reply): Promise<WallSeat> => {
      const { sessionId, code } = request.body;
      const before = await countFailure(request, { increment: false });
      if (!before.isAllowed && before.remaining === 0) refuseWith("rate-limited");
      const secret = await walls.pair(sessionId, code);
      if (secret === null) {
        await countFailure(request);
        return refuseWith("not-found");
      }
      // What this browser was the wall of before, it is no longer.
      await walls.end(request.headers.cookie);
      if (stages.statusOf(sessionId).blank) await walls.keepBlank(sessionId, true);
      setCookie(reply, secret, walls.maxAge);
      return seatAt(sessionId);
    },
  );

  app.get(
    "/api/wall",
    { config: everybody, schema: { tags, summary: "Whose wall this browser is" } },
    async (request): Promise<WallSeat> => seatAt(await walls.sessionOf(request.headers.cookie)),
  );

  app.delete(
    "/api/wall",
    { config: everybody, schema: { tags, summary: "Take this browser off the wall" } },
    async (request, reply) => {
      const sessionId = await walls.sessionOf(request.headers.cookie);
      await walls.end(request.headers.cookie);
      if (sessionId !== null) connections.refreshSeat(sessionIdSchema.parse(sessionId));
      setCookie(reply, "", 0);
      return reply.code(204).send();
    },
  );

  app.post(
    "/api/sessions/:id/wall/codes",
    {
      config: memberOnly("wall.show"),
      schema: { tags, params: idParams, summary: "A code that lets one screen onto the wall" },
    },
    async (request, reply): Promise<WallCode> => {
      const member = memberOf(request);
      await liveState(deps, member);
      const { id } = member.session;
      const { code, expiresAt } = await walls.codes.issue(id, member.actor.id);
      reply.code(201);
      // In the fragment: what follows the # is sent to no server and stands in no log.
      return { code, expiresAt, url: `${origins.url}/s/${encodeURIComponent(id)}/wall#${code}` };
    },
  );

  app.delete(
    "/api/sessions/:id/wall/codes",
    { config: memberOnly("wall.end"), schema: { tags, params: idParams, summary: "Take back the code" } },
    async (request, reply) => {
      const { session, actor } = memberOf(request);
      await walls.codes.revoke(session.id, actor.id);
      return reply.code(204).send();
    },
  );

  app.get(
    "/api/sessions/:id/wall",
    { config: memberOnly("wall.end"), schema: { tags, params: idParams, summary: "How the walls stand" } },
    async (request): Promise<WallStatus> => stages.statusOf(sessionIdOf(memberOf(request))),
  );

  app.put(
    "/api/sessions/:id/wall",
    {
      config: memberOnly("wall.show"),
      schema: { tags, params: idParams, body: wallStageBody, summary: "Blank the walls, or show again" },
    },
    async (request): Promise<WallStatus> => {
      const member = memberOf(request);
      const { blank, revealed } = request.body;
      const state = await liveState(deps, member);
      const sessionId = sessionIdOf(member);
      if (revealed !== undefined && revealed !== null) mustBeInFocus(state, member, revealed);
      if (revealed !== undefined) stages.reveal(sessionId, revealed);
      if (blank !== undefined) {
        // First what is seen, then what is remembered.
        stages.setBlank(sessionId, blank);
        await walls.keepBlank(sessionId, blank);
      }
      return stages.statusOf(sessionId);
    },
  );

  app.delete(
    "/api/sessions/:id/wall",
    { config: memberOnly("wall.end"), schema: { tags, params: idParams, summary: "Disconnect all walls" } },
    async (request, reply) => {
      const member = memberOf(request);
      await walls.codes.revoke(member.session.id, member.actor.id);
      await walls.endAll(member.session.id);
      connections.refreshSeat(sessionIdOf(member));
      return reply.code(204).send();
    },
  );
}

/** The room, or the end of the request where it is not live. */
async function liveState(deps: Pick<HttpDeps, "registry">, member: Member): Promise<SessionState> {
  const { state } = await roomOf(deps, member);
  mustBePossible("wall.show", member, state.phase);
  return state;
}

/** A justification is revealed by who may read it, and for the person whom the room is talking about. */
function mustBeInFocus({ subjects, focus }: SessionState, { actor }: Member, subjectId: SubjectId): void {
  const recused = subjects.get(subjectId)?.recused;
  if (!recused || (actor.participantId && recused.has(actor.participantId))) refuseWith("not-found");
  if (focus === null || !("subjectId" in focus) || focus.subjectId !== subjectId) refuseWith("stale");
}
