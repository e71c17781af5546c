import type { RecordView } from "@evenhand/shared/readmodels/record";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RecordBuild } from "./record-build.ts";
import { isEqual } from "./record-diff.ts";
import { readMessage } from "./yjs-wire.ts";

/** A view with the given roots; values are what the test needs, not what the rules would make. */
const view = (roots: {
  meta?: object;
  ratings?: [string, number][];
  decisions?: object[];
  agenda?: [string, object][];
  subjects?: [string, object][];
}) =>
  ({
    meta: { seq: 1, ...roots.meta },
    subjects: new Map(roots.subjects ?? []),
    ratings: new Map(roots.ratings ?? []),
    cohorts: new Map(),
    agenda: new Map(roots.agenda ?? []),
    proposals: new Map(),
    stances: new Map(),
    defences: new Map(),
    polls: new Map(),
    participants: new Map(),
    decisions: roots.decisions ?? [],
  }) as never as RecordView;
const person = (department: string) =>
  subjectView({ name: "Marta", team: "Alpha", department, jobTitle: "Engineer" });
const replica = (build: RecordBuild) => {
  const doc = new Y.Doc();
  const message = readMessage(build.missing(Uint8Array.of(0), true));
  if (message?.kind !== "update") throw new Error("no answer");
  Y.applyUpdate(doc, message.update);
  return doc;
};
const read = (doc: Y.Doc) => ({
  ratings: doc.getMap("ratings").toJSON(),
  agenda: doc.getMap("agenda").toJSON(),
  decisions: doc.getArray("decisions").toJSON(),
});

describe("the writing of a record", () => {
  it("holds a word that people share once, and for as long as one of them is served", () => {
    const [sales, field] = [person("Sales"), person("Field")];
    const words = (build: RecordBuild) => Object.values(replica(build).getMap("words").toJSON()).sort();
    const build = new RecordBuild(
      view({
        subjects: [
          ["a", sales],
          ["b", sales],
          ["c", field],
        ],
      }),
    );
    expect(words(build)).toEqual(["Engineer", "Field", "L4", "Sales"]);
    build.write(
      view({
        subjects: [
          ["a", person("Sales")],
          ["b", person("Legal")],
        ],
      }),
    );
    expect(words(build)).toEqual(["Engineer", "L4", "Legal", "Sales"]);
    build.write(view({ subjects: [["b", person("Legal")]] }));
    expect(words(build)).toEqual(["Engineer", "L4", "Legal"]);
    expect(replica(build).getMap("subjects").get("b")).toMatchObject({ name: "Marta", team: "Alpha" });
  });

  it("changes what differs, removes what has gone, leaves the rest untouched", () => {
    const build = new RecordBuild(
      view({
        ratings: [
          ["a", 1],
          ["b", 2],
        ],
        decisions: [{ id: "d1" }, { id: "d2" }, { id: "d3" }],
      }),
    );
    const copy = replica(build);
    const touched: string[] = [];
    copy.getMap("ratings").observe(({ keysChanged }) => touched.push(...[...keysChanged].map(String)));
    const change = build.write(
      view({
        ratings: [
          ["b", 3],
          ["c", 4],
        ],
        decisions: [{ id: "d1" }, { id: "d2", status: "undone" }],
      }),
    );
    if (!change) throw new Error("nothing was written");
    Y.applyUpdate(copy, change);
    expect(read(copy)).toEqual({
      ratings: { b: 3, c: 4 },
      agenda: {},
      decisions: [{ id: "d1" }, { id: "d2", status: "undone" }],
    });
    expect(touched.sort()).toEqual(["a", "b", "c"]);
    expect(read(replica(build))).toEqual(read(copy));
  });

  it("writes nothing where nothing differs", () => {
    const flags = [{ rule: "outlier", distance: 2 }];
    const build = new RecordBuild(view({ agenda: [["a", { flags, pinned: null, gone: undefined }]] }));
    expect(build.write(view({ agenda: [["a", { pinned: null, flags: [...flags] }]] }))).toBeNull();
    expect(read(replica(build)).agenda).toEqual({ a: { flags, pinned: null } });
  });

  it("stays the same document for whoever follows every change and whoever comes last", () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor(state / 65_536) % below;
    };
    const some = () =>
      view({
        ratings: Array.from({ length: random(6) }, () => [`s${random(8)}`, random(5)]),
        decisions: Array.from({ length: random(5) }, (_, index) => ({ id: `d${index}`, status: random(2) })),
        agenda: Array.from({ length: random(4) }, () => [`s${random(8)}`, { flags: [random(3)] }]),
      });
    const build = new RecordBuild(some());
    const follower = replica(build);
    for (let round = 0; round < 300; round++) {
      const next = some();
      const change = build.write(next);
      if (change) Y.applyUpdate(follower, change);
      const expected = {
        ratings: Object.fromEntries(next.ratings),
        agenda: Object.fromEntries(next.agenda),
        decisions: next.decisions,
      };
      expect(read(follower)).toEqual(expected);
      if (round % 50 === 0) expect(read(replica(build))).toEqual(expected);
    }
    expect([...Y.decodeStateVector(Y.encodeStateVector(follower)).keys()]).toEqual([build.epoch]);
  });

  it.each([
    [{ a: 1 }, { a: 1 }, true],
    [{ a: undefined }, {}, true],
    [{ a: null }, {}, false],
    [[1, 2], [1, 2, 3], false],
    [[], {}, false],
    [{ a: { b: [1] } }, { a: { b: [1] } }, true],
    [{ a: { b: [1] } }, { a: { b: [2] } }, false],
    [0, null, false],
  ])("holds %j and %j for equal: %s", (a, b, equal) => {
    expect(isEqual(a, b)).toBe(equal);
  });
});
