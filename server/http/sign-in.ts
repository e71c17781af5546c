import type { Account, Joined, JoinPreview, Me } from "@evenhand/shared/protocol/answers";
import { joinBody } from "@evenhand/shared/protocol/bodies";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { LinkTarget } from "../identity/links.ts";
import { principalOf as accountPrincipal, type Principal } from "../identity/principal.ts";
import { cycleById } from "../store/cycles.ts";
import { seatsOf } from "../store/participants.ts";
import { sessionById } from "../store/sessions.ts";
import { everybody, principalOf, signedIn } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { refuseWith } from "./problem.ts";
import type { HttpServer } from "./server.ts";

/** Tokens that nobody was ever given, an address and a minute. Successes and used links do not count. */
const FAILURES = { max: 20, timeWindow: 60_000 };

const accountOf = ({ accountId, email, name, hr }: Principal): Account => ({
  id: accountId,
  email,
  name,
  hr,
});

/** Sign-in by link, sign-out, and who is signed in (PROTOCOL.md, HTTP). */
export function registerSignIn(app: HttpServer, deps: HttpDeps): void {
  const { db, links, signIns, origins, connections } = deps;
  const countFailure = app.createRateLimit(FAILURES);
  const tags = ["sign-in"];

  const setCookie = (reply: FastifyReply, secret: string, maxAge: number) =>
    reply.setCookie(signIns.cookieName, secret, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: origins.secure,
      maxAge,
    });

  /** A link's target, or the refusal; guesses are counted. */
  const found = async (request: FastifyRequest, look: () => Promise<LinkTarget | "unknown" | "used">) => {
    const before = await countFailure(request, { increment: false });
    if (!before.isAllowed && before.remaining === 0) refuseWith("rate-limited");
    const target = await look();
    if (target === "unknown") {
      await countFailure(request);
      refuseWith("not-found");
    }
    return target === "used" ? refuseWith("link-used") : target;
  };

  app.post(
    "/api/join/preview",
    { config: everybody, schema: { body: joinBody, tags, summary: "Whom a link signs in; uses nothing up" } },
    async (request): Promise<JoinPreview> => {
      const { account, sessionId } = await found(request, () => links.look(request.body.token));
      const session = sessionId === null ? undefined : await sessionById(db, sessionId);
      const other = request.principal && request.principal.accountId !== account.id;
      return {
        name: account.name,
        email: account.email,
        title: session?.title ?? null,
        signedInAs: other ? (request.principal?.email ?? null) : null,
      };
    },
  );

  app.post(
    "/api/join",
    {
      config: everybody,
      schema: { body: joinBody, tags, summary: "Trade a link's token for a session cookie" },
    },
    async (request, reply): Promise<Joined> => {
      const { account, sessionId } = await found(request, () => links.redeem(request.body.token));
      const before = request.principal;
      setCookie(reply, await signIns.start(account.id, request.headers.cookie), signIns.maxAge);
      if (before && before.accountId !== account.id) connections.closeAccount(before.accountId);
      return { account: accountOf(accountPrincipal(account)), sessionId };
    },
  );

  app.post(
    "/api/logout",
    { config: everybody, schema: { tags, summary: "Sign this browser out" } },
    async (request, reply) => {
      await signIns.end(request.headers.cookie);
      if (request.principal) connections.closeAccount(request.principal.accountId);
      setCookie(reply, "", 0);
      return reply.code(204).send();
    },
  );

  app.get(
    "/api/me",
    { config: signedIn, schema: { tags, summary: "Who is signed in" } },
    async (request): Promise<Me> => {
      const principal = principalOf(request);
      const seats = await seatsOf(db, principal.accountId);
      const participantships = await Promise.all(
        seats.map(async ({ id, sessionId, role }) => {
          const session = await sessionById(db, sessionId);
          const cycle = session && (await cycleById(db, session.cycleId));
          if (!cycle) return [];
          const { title, phase } = session;
          return [
            { sessionId, participantId: id, role, title, phase, cycleId: cycle.id, cycleName: cycle.name },
          ];
        }),
      );
      return { account: accountOf(principal), participantships: participantships.flat() };
    },
  );
}
