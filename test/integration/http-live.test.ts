import { randomUUID } from "node:crypto";
import type { Invited } from "@evenhand/shared/protocol/answers";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type House, startHouse } from "./http-house.ts";
import type { Browser } from "./http-server.ts";

/** What a route does to the connections that are open while it is asked. */
let house: House;
let url: string;
const sockets: Socket[] = [];
beforeEach(async () => {
  house = await startHouse({ environment: { PORT: "0" } });
  url = await house.server.listen();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  await house.close();
});

async function connect({ cookie }: Pick<Browser, "cookie">): Promise<Socket> {
  const socket = io(url, {
    transports: ["websocket"],
    auth: { sessionId: house.sessionId },
    extraHeaders: { origin: url, cookie },
    forceNew: true,
    reconnection: false,
  });
  sockets.push(socket);
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  return socket;
}
const closed = (socket: Socket) => new Promise<string>((resolve) => socket.once("disconnect", resolve));
const command = (socket: Socket, body: object) =>
  new Promise<CommandAck>((resolve) => socket.emit("command", { id: randomUUID(), ...body }, resolve));
/** As a browser on the listening server's own pages. */
const as = (browser: Browser) => ({
  send: (method: Parameters<Browser["send"]>[0], path: string, body?: object) =>
    browser.send(method, path, body, { origin: url }),
});

test("requests and commands leave their ids in the log, and nobody's name", async () => {
  const { facilitator } = house.seats;
  await house.open();
  const socket = await connect(facilitator.browser);
  const id = randomUUID();
  await new Promise((resolve) => socket.emit("command", { id, type: "timer.start", seconds: 60 }, resolve));
  await as(facilitator.browser).send("GET", house.path);
  const lines = house.logged.map((line): Record<string, unknown> => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({
      sessionId: house.sessionId,
      commandId: id,
      type: "timer.start",
      outcome: "ok",
    }),
  );
  expect(lines).toContainEqual(
    expect.objectContaining({
      req: { id: expect.stringMatching(/^[0-9a-f]{12}$/), method: "GET", route: "/api/sessions/:id" },
    }),
  );
  expect(house.logged.join("")).not.toContain(facilitator.browser.account.email);
});

describe("open connections", () => {
  test("of whoever signs out end; nobody else's do", async () => {
    const { ana, bo } = house.seats;
    const [mine, other] = [await connect(ana.browser), await connect(bo.browser)];
    const ended = closed(mine);
    expect((await as(ana.browser).send("POST", "/api/logout")).status).toBe(204);
    expect(await ended).toBe("io server disconnect");
    await expect(connect(ana.browser)).rejects.toThrow();
    expect(other.connected).toBe(true);
  });

  test("of whoever is taken out end, before the room opens and after", async () => {
    const { ana, bo, facilitator } = house.seats;
    const hr = as(house.hrBrowser);
    const inPrework = await connect(ana.browser);
    const first = closed(inPrework);
    await hr.send("DELETE", `${house.path}/participants/${ana.id}`);
    await first;
    await expect(connect(ana.browser)).rejects.toThrow();

    const facing = await connect(facilitator.browser);
    expect(await command(facing, { type: "session.open" })).toMatchObject({ ok: true });
    const inRoom = await connect(bo.browser);
    const second = closed(inRoom);
    await hr.send("DELETE", `${house.path}/participants/${bo.id}`, { reason: "Left." });
    await second;
    expect(facing.connected).toBe(true);
  });

  test("of everybody end when the session is deleted", async () => {
    const { ana, facilitator } = house.seats;
    const ended = Promise.all([
      closed(await connect(ana.browser)),
      closed(await connect(facilitator.browser)),
    ]);
    expect((await as(house.hrBrowser).send("DELETE", house.path)).status).toBe(204);
    await ended;
  });

  test("of a new facilitator have the right at once; a participant invited live can come in", async () => {
    const { sponsor, facilitator } = house.seats;
    await house.open();
    const named = await connect(sponsor.browser);
    expect(await command(named, { type: "timer.start", seconds: 60 })).toMatchObject({
      error: { code: "forbidden" },
    });
    const body = { role: "facilitator", reason: "Two rooms." };
    await as(facilitator.browser).send("PATCH", `${house.path}/participants/${sponsor.id}`, body);
    const again = named.connected ? named : await connect(sponsor.browser);
    expect(await command(again, { type: "timer.start", seconds: 60 })).toMatchObject({ ok: true });

    const nia = { name: "Nia Moss", email: "nia@example.org", role: "observer" };
    const invited = (
      await as(house.hrBrowser).send("POST", `${house.path}/participants`, nia)
    ).json<Invited>();
    const joined = await fetch(`${url}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ token: invited.link.split("#")[1] }),
    });
    const cookie = (joined.headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
    expect((await connect({ cookie })).connected).toBe(true);
  });

  test("end in order when the server stops, and it stops at once", async () => {
    const ended = closed(await connect(house.seats.ana.browser));
    await fetch(`${url}/healthz`, { keepalive: true });
    await house.server.close();
    await ended;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    house = await startHouse();
  });
});
