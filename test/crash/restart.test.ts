import { momentsOf } from "@evenhand/server/realtime/connections";
import { backOff } from "@evenhand/shared/protocol/back-off";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type Control, until } from "../integration/outside.ts";
import { isTorture, rounds } from "../torture/campaign.ts";
import { randomFrom } from "../torture/random.ts";
import { KillRig } from "./kill-rig.ts";

const SOCKETS = 200;

/** The fullest of ten parts of a span, as a multiple of the mean. */
function fullest(moments: readonly number[], span: number): number {
  const parts = Array.from({ length: 10 }, (_, part) => {
    const [from, to] = [(span * part) / 10, (span * (part + 1)) / 10];
    return moments.filter((moment) => moment >= from && moment < to).length;
  });
  return Math.max(...parts) / (moments.length / 10);
}

describe("a restart in service", () => {
  let rig: KillRig;
  afterEach(() => rig?.dispose());

  it("[P12] says first that it is not ready, answers what was asked, sends 200 away one by one to come back, and loses nothing", async () => {
    rig = new KillRig();
    await rig.setUp(isTorture);
    const line = {
      row: "P12",
      what: "SIGTERM with 200 sockets, start, compare",
      suite: 3,
      full: 30,
    } as const;
    await rounds(line, async () => {
      const controls = [...(await rig.connectAll())];
      const codes: number[] = [];
      const sockets = await rig.openRecords(SOCKETS - controls.length);
      for (const socket of sockets) socket.once("close", (code) => codes.push(code));

      // In flight: asked for before the server goes down, while it does, and after.
      const acks: Promise<CommandAck>[] = [];
      let asking = true;
      const ask = async ([who, control]: [string, Control]) => {
        while (asking) {
          acks.push(rig.remembered(who, control, { type: "timer.start", seconds: 60 }));
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      };
      const asked = controls.filter(([who]) => who === "fay").map(ask);
      const url = rig.url;
      const stopped = rig.stop();
      const readiness: (string | number)[] = [];
      const looking = (async () => {
        for (;;) {
          const status = await fetch(`${url}/readyz`).then(
            (response) => response.status,
            () => "gone",
          );
          readiness.push(status);
          if (status === "gone") return;
          if (status === 503 && readiness.length > 200) return;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      })();
      expect(await stopped, "its own deadline would end it with 1").toBe(0);
      asking = false;
      await Promise.all([looking, ...asked]);
      expect(readiness).toContain(503);
      await until("all connections have heard", () => codes.length === sockets.length);
      expect(codes.filter((code) => code !== 1012)).toEqual([]);

      await rig.start();
      await until("everybody is back", () => controls.every(([, { socket }]) => socket.connected));
      await rig.resend();
      expect(await rig.findings()).toMatchObject({ faults: [], lost: [] });
      for (const [, { socket }] of controls) socket.disconnect();
      for (const socket of sockets) if (socket.readyState !== WebSocket.CLOSED) socket.terminate();
    });
  });

  it("[P12] spreads who is sent away, and who comes back, over the time there is", () => {
    for (let seed = 0; seed < 20; seed++) {
      const random = randomFrom(seed);
      const away = momentsOf(SOCKETS, random.next);
      expect(fullest(away, 2_000)).toBeLessThanOrEqual(2);
      // The fifth try in a row has the whole ceiling to spread over.
      const back = Array.from({ length: SOCKETS }, () => backOff(5, random.next()));
      expect(fullest(back, 3_200)).toBeLessThanOrEqual(2);
    }
  });

  it("[P12] control: a herd that comes back after a fixed wait is told from one that is spread", () => {
    const together = Array.from({ length: SOCKETS }, () => 1_000);
    expect(fullest(together, 2_000)).toBeGreaterThan(2);
  });
});
