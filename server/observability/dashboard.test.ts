import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createMetrics } from "./metrics.ts";

const DASHBOARD = new URL("../../deploy/grafana/evenhand.json", import.meta.url);
const MANUAL = new URL("../../docs/operations.md", import.meta.url);

/** Names of our metrics in a text, without what a histogram's parts are called. */
const named = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\b(?:evenhand|nodejs|process)_[a-z0-9_]*[a-z0-9]\b/g)].map(([name]) =>
      name.replace(/_(bucket|count|sum)$/, ""),
    ),
  ),
];

async function rendered(): Promise<Set<string>> {
  const metrics = createMetrics({ process: true });
  metrics.watchRooms(() => 0);
  metrics.watchQueue(() => 0);
  metrics.watchStore(() => true);
  metrics.watchConnections(() => 0);
  const text = await metrics.render();
  return new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = ""]) => name));
}

describe("the dashboard and the manual", () => {
  it("ask for metrics that there are, and leave none of ours out", async () => {
    const known = await rendered();
    const dashboard = readFileSync(DASHBOARD, "utf8");
    expect(() => JSON.parse(dashboard)).not.toThrow();
    for (const text of [dashboard, readFileSync(MANUAL, "utf8")]) {
      expect(named(text).filter((name) => !known.has(name))).toEqual([]);
      const ours = [...known].filter((name) => name.startsWith("evenhand_"));
      expect(ours.filter((name) => !named(text).includes(name))).toEqual([]);
    }
  });
});
