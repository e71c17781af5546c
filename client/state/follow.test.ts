import { describe, expect, it } from "vitest";
import { createFollowStore, detach, followStep, rejoin } from "./follow.ts";

const at = { following: true, busy: false, focus: "marta", gone: "jonas" };

describe("following", () => {
  it("goes where the facilitator has gone", () => {
    expect(followStep(at)).toBe("go");
    expect(followStep({ ...at, gone: null })).toBe("go");
  });

  it("stays where nobody is in focus, where one is already, and where one looks around alone", () => {
    expect(followStep({ ...at, focus: null })).toBe("stay");
    expect(followStep({ ...at, gone: "marta" })).toBe("stay");
    expect(followStep({ ...at, following: false })).toBe("stay");
  });

  it("waits for busy hands, and only where it would go", () => {
    expect(followStep({ ...at, busy: true })).toBe("wait");
    expect(followStep({ ...at, busy: true, gone: "marta" })).toBe("stay");
    expect(followStep({ ...at, busy: true, following: false })).toBe("stay");
  });

  it("is on at first; who detaches waits for nothing", () => {
    const follow = createFollowStore();
    expect(follow.getState()).toEqual({ following: true, waits: false });
    follow.setState({ waits: true });
    detach(follow);
    expect(follow.getState()).toEqual({ following: false, waits: false });
    rejoin(follow);
    expect(follow.getState().following).toBe(true);
  });
});
