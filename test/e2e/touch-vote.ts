import type { Page } from "playwright-core";
import { expect } from "vitest";
import { Visitor } from "../integration/outside.ts";
import type { DemoServer } from "./demo-server.ts";

/**
 * The facilitator opens a poll about somebody whose card is in sight, and the window's manager votes in the bar.
 * The facilitator's link is used up.
 */
export async function voteByTouch(
  page: Page,
  server: DemoServer,
  name: string,
  rating: number,
): Promise<void> {
  const card = page.locator("[data-card]", {
    has: page.getByRole("button", { name: new RegExp(`^${name}, `) }),
  });
  const subjectId = await card.getAttribute("data-card");
  // Whoever reads somebody else's case on a phone sees no bar: the panel covers it.
  const other = page
    .locator("[data-card]")
    .filter({ hasNot: page.getByRole("button", { name: new RegExp(`^${name}, `) }) });
  await other.first().locator("button").first().tap();
  const panel = page.getByRole("dialog");
  await panel.waitFor();
  const chair = (await Visitor.join(server.url, server.links.facilitator)).control(server.sessionId);
  await chair.connected();
  await chair.accepted({ type: "agenda.focus", subjectId });
  await chair.accepted({ type: "poll.open", subjectId });
  chair.socket.close();
  await panel.getByRole("button", { name: /^(One answer waits|\d+ answers wait) for you$/ }).tap();
  await panel.waitFor({ state: "detached" });
  const waits = page.getByRole("region", { name: "What waits for you" });
  await waits.getByText(name).waitFor();
  const point = waits.getByRole("radio", { name: new RegExp(`^${rating} `) });
  await point.tap();
  await waits.getByText("You have voted on").waitFor();
  expect(await point.isChecked()).toBe(true);
  // The person's panel says the same vote.
  await card.locator("button").first().tap();
  const inPanel = panel.getByRole("group", { name: "Your vote" });
  await inPanel.getByRole("radio", { name: new RegExp(`^${rating} `), checked: true }).waitFor();
  await panel.getByRole("button", { name: "Close", exact: true }).tap();
  await panel.waitFor({ state: "detached" });
}
