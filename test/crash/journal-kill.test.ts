import { afterEach, describe, expect, it } from "vitest";
import { rounds } from "../torture/campaign.ts";
import { KillRig } from "./kill-rig.ts";

/** After how many acknowledgements the server is killed, in turn. */
const ACKNOWLEDGED = [1, 10, 40, 90, 25];

describe("a killed server", () => {
  let rig: KillRig;
  afterEach(() => rig?.dispose());

  it("[P1] has all that eight clients saw saved, round after round, also where it was killed while starting", async () => {
    rig = new KillRig();
    await rig.setUp();
    const line = {
      row: "P1",
      what: "kill -9 amid eight clients, start, compare",
      suite: 5,
      full: 500,
    } as const;
    await rounds(line, async (round) => {
      await rig.playUntilKilled(ACKNOWLEDGED[round % ACKNOWLEDGED.length] ?? 20);
      // With the one of the first start, a good fifth of all kills hit a start.
      if (round % 3 === 0) await rig.killWhileStarting();
      await rig.start();
      const { faults, lost, acknowledged } = await rig.findings();
      expect(faults).toEqual([]);
      expect(lost).toEqual([]);
      expect(acknowledged).toBeGreaterThan(0);
    });

    // Asked again by their ids, all get the answer they had; those that never heard one are now told, once.
    const controls = await rig.connectAll();
    const before = (await rig.journal()).length;
    const unheard = rig.sent.filter(({ ack }) => ack === null);
    const accepted = rig.sent.filter(({ ack }) => ack?.ok);
    for (const { who, id, command, ack } of accepted.slice(-60)) {
      expect(await controls.get(who)?.send(command, id)).toEqual(ack);
    }
    expect(await rig.journal()).toHaveLength(before);
    for (const { who, id, command } of unheard.slice(-20)) {
      const first = await controls.get(who)?.send(command, id);
      if (first?.ok) expect(await controls.get(who)?.send(command, id)).toEqual(first);
    }
    for (const { socket } of controls.values()) socket.disconnect();
    expect((await rig.findings()).faults).toEqual([]);
  });

  it("[P1] control: one that answers before it commits is caught losing what it said was saved", async () => {
    rig = new KillRig({
      entry: "test/torture/faulty-server.ts",
      environment: { FAULT: "ack-before-commit" },
    });
    await rig.setUp(false);
    await rig.playUntilKilled(10);
    // What it has left is read by the server as it is.
    await rig.start({ entry: "server/main.ts", environment: {} });
    expect((await rig.findings()).lost).not.toEqual([]);
  });
});
