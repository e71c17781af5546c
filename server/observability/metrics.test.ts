import { describe, expect, it } from "vitest";
import { createMetrics } from "./metrics.ts";

describe("metrics", () => {
  it("counts commands by type and outcome, requests by route, connections by plane, rooms at the asking", async () => {
    const metrics = createMetrics({ process: false });
    let rooms = 1;
    metrics.watchRooms(() => rooms);
    rooms = 3;
    metrics.command("rating.propose", "ok", 0.002);
    metrics.command("rating.propose", "stale", 0.001);
    metrics.request("GET", "/api/sessions/:id", 404, 0.01);
    metrics.watchConnections((plane) => (plane === "documents" ? 7 : 4));
    const text = await metrics.render();
    expect(text).toContain('evenhand_command_seconds_count{type="rating.propose",outcome="stale"} 1');
    expect(text).toContain(
      'evenhand_http_request_seconds_count{method="GET",route="/api/sessions/:id",status="404"} 1',
    );
    expect(text).toContain('evenhand_connections{plane="documents"} 7');
    expect(text).toContain("evenhand_rooms 3");
  });

  it("keeps two apps of one process apart", async () => {
    const [one, other] = [createMetrics({ process: false }), createMetrics({ process: false })];
    one.command("poll.open", "ok", 0.001);
    expect(await other.render()).not.toContain("poll.open");
  });

  it("adds the process where the app owns it", async () => {
    expect(await createMetrics({ process: true }).render()).toContain("process_cpu_user_seconds_total");
  });
});
