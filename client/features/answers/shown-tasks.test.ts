import { describe, expect, it } from "vitest";
import type { AnswerTask } from "./answer-tasks.ts";
import { shownTasks } from "./shown-tasks.ts";

describe("the task that a bar shows", () => {
  const task = (key: string, subjectId: string, waits = true): AnswerTask => ({
    kind: "proposal",
    key,
    subjectId,
    proposalId: key,
    waits,
  });
  const held = (key: string, chosen = false) => ({ key, focus: "f", chosen });
  const shown = (...args: Parameters<typeof shownTasks>): string | undefined => {
    const { tasks, index } = shownTasks(...args);
    return tasks[index]?.key;
  };

  it("is the first, and stays once it is answered", () => {
    expect(shown([task("a", "x"), task("b", "y")], "f", null)).toBe("a");
    expect(shown([task("a", "x", false), task("b", "y")], "f", held("a"))).toBe("a");
  });

  it("does not jump to what comes in, unless it is about the person in focus", () => {
    expect(shown([task("new", "x"), task("a", "y")], "f", held("a"))).toBe("a");
    expect(shown([task("new", "f"), task("a", "y")], "f", held("a"))).toBe("new");
  });

  it("stays where one has turned to by hand, until the room moves on", () => {
    expect(shown([task("new", "f"), task("a", "y")], "f", held("a", true))).toBe("a");
    expect(shown([task("new", "g"), task("a", "y")], "g", held("a", true))).toBe("new");
  });

  it("turns to a poll that the room waits for, and from an answer given to words in one's own name", () => {
    const poll: AnswerTask = { kind: "poll", key: "poll", subjectId: "f", pollId: "poll", waits: true };
    const said = { kind: "proposal", to: 4, reason: "scope" } as const;
    const words: AnswerTask = {
      kind: "attested",
      key: "words",
      subjectId: "f",
      attestationId: "words",
      said,
      waits: true,
    };
    expect(shown([poll, task("a", "f")], "f", held("a"))).toBe("poll");
    expect(shown([poll, task("a", "f", false)], "f", held("a"))).toBe("poll");
    expect(shown([poll, task("a", "f")], "f", held("a", true))).toBe("a");
    expect(shown([words, task("a", "f", false)], "f", held("a"))).toBe("words");
    expect(shown([words, task("a", "f")], "f", held("a"))).toBe("a");
    expect(shown([task("new", "f"), task("a", "f", false)], "f", held("a"))).toBe("a");
  });

  it("goes on when what it showed is gone", () => {
    expect(shown([task("b", "y")], "f", held("a"))).toBe("b");
    expect(shown([], "f", held("a"))).toBeUndefined();
  });
});
