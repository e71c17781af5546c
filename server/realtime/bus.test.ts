import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Bus, type BusServer, createBus } from "./bus.ts";

type Envelope = Parameters<BusServer["serverSideEmit"]>[1];
type Said = { readonly who: string };

/** Processes over a wire that delivers what it is told to, in whatever order. */
class Wire {
  readonly sent: Envelope[] = [];
  readonly #listeners = new Set<(envelope: Envelope) => void>();
  readonly server: BusServer = {
    on: (_event, listener) => this.#listeners.add(listener),
    off: (_event, listener) => this.#listeners.delete(listener),
    serverSideEmit: (_event, envelope) => this.sent.push(envelope),
  };

  /** Delivers the next message of a kind, or all that wait; beats are dropped where a kind is asked for. */
  deliver(kind?: string): void {
    const index = kind === undefined ? 0 : this.sent.findIndex((envelope) => envelope.kind === kind);
    const [envelope] = this.sent.splice(index, 1);
    if (envelope) for (const listener of this.#listeners) listener(envelope);
    if (kind === undefined && this.sent.length > 0) this.deliver();
  }
}

describe("messages between processes", () => {
  let wire: Wire;
  let buses: Bus<Said>[];
  const errors: unknown[] = [];
  /** A process that is here with some people; what it hears of the others, in order. */
  const join = (people: () => string, heard: string[] = []) => {
    const bus = createBus<Said, string>(wire.server, {
      hear: (_kind, content) => heard.push(content),
      whole: people,
      learn: (whole) => heard.push(`all: ${whole}`),
      met: () => {},
      gone: () => heard.push("gone"),
      onError: (error) => errors.push(error),
    });
    buses.push(bus);
    return { bus, heard };
  };
  beforeEach(() => {
    vi.useFakeTimers();
    wire = new Wire();
    buses = [];
  });
  afterEach(() => {
    for (const bus of buses) bus.close();
    vi.useRealTimers();
    expect(errors).toEqual([]);
  });

  it("are heard in their order: an answer that was overtaken brings nothing back", () => {
    let people = "nobody";
    const two = join(() => "");
    wire.deliver();
    const one = join(() => people);
    wire.deliver("beat");
    // Two answers and asks for what it does not have itself; that is to reach the other as well.
    wire.deliver("ask");
    wire.deliver("ask");
    // The answer is on its way, and Ana comes, of whom it does not know.
    people = "ana";
    one.bus.tell("who", people);
    wire.deliver("who");
    expect(two.heard).toEqual([]);
    wire.deliver("whole");
    expect(two.heard).toEqual(["all: nobody", "ana"]);
  });

  it("are asked for as a whole where one does not come, and what comes after it is heard meanwhile", () => {
    let people = "nobody";
    const two = join(() => "");
    wire.deliver();
    const one = join(() => people);
    wire.deliver();
    vi.advanceTimersByTime(2_000);
    wire.deliver();
    two.heard.length = 0;
    one.bus.tell("who", "ana");
    wire.sent.length = 0;
    people = "ana, ben";
    one.bus.tell("who", "ben");
    wire.deliver("who");
    expect(two.heard).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(two.heard).toEqual(["ben"]);
    wire.deliver();
    expect(two.heard).toEqual(["ben", "all: ana, ben"]);
  });

  it("end with the process that said them", () => {
    const two = join(() => "");
    const one = join(() => "ana");
    wire.deliver();
    one.bus.close();
    wire.deliver();
    expect(two.heard).toEqual(["all: ana", "gone"]);
  });
});
