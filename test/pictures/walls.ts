import type { Page } from "playwright-core";
import { type Places, wallRests } from "../e2e/places.ts";
import { SCREENS } from "../e2e/screens.ts";

type Keep = (page: Page, name: string) => Promise<unknown>;

/** The wall at 1080p in each of its states, light and dark: a person, a group, nobody, blank; settling; locked. */
export async function takeWalls(places: Places, keep: Keep): Promise<void> {
  const screen = SCREENS.find(({ name }) => name === "facilitator");
  if (!screen) throw new Error("there is no facilitator's screen");
  const facilitator = await places.open(screen);
  const wall = await places.openWall();
  const look = async (state: string): Promise<void> => {
    await keep(wall, `wall-${state}-light`);
    await dark(wall, true);
    await keep(wall, `wall-${state}-dark`);
    await dark(wall, false);
  };
  await look("person");
  await wall.emulateMedia({ forcedColors: "active" });
  await keep(wall, "wall-person-forced");
  await wall.emulateMedia({ forcedColors: "none" });
  await facilitator
    .getByRole("list", { name: "Agenda" })
    .getByRole("button", { name: /Claims/ })
    .first()
    .click();
  await wall.getByRole("heading", { name: "Claims" }).waitFor();
  await look("group");
  await facilitator.keyboard.press("b");
  await wall.getByRole("heading", { name: "A short pause" }).waitFor();
  await look("blank");
  await facilitator.keyboard.press("b");
  await facilitator.getByRole("button", { name: "Session", exact: true }).click();
  await facilitator.getByRole("menuitem", { name: "What this room changed" }).click();
  await wall.getByRole("heading", { name: "How the ratings stand" }).waitFor();
  await look("between");
  await wall.context().close();
  await facilitator.close();

  const { page, adjourn, lock, seat } = await places.wallToTheEnd();
  await adjourn();
  await page.getByRole("heading", { name: "The room is closed" }).waitFor();
  await wallRests(page);
  await keep(page, "wall-settling-light");
  await lock();
  await page.getByRole("heading", { name: "The ratings are final" }).waitFor();
  await keep(page, "wall-locked-light");
  await dark(page, true);
  await keep(page, "wall-locked-dark");
  await page.context().close();
  await seat.close();
}

/** As its own switch does, once no hand is near: the controls have gone again. */
async function dark(wall: Page, on: boolean): Promise<void> {
  await wall.mouse.move(600, 500);
  await wall.mouse.move(640, 500);
  await wall.getByRole("switch", { name: "Dark" }).setChecked(on, { force: true });
  await wallRests(wall);
}
