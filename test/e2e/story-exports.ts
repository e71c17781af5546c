import { expect } from "vitest";
import { csvRows, verified, xlsxRows } from "./exported-files.ts";
import type { HrPages } from "./hr-pages.ts";
import { OUTCOMES } from "./story-people.ts";

/**
 * From the room HR downloads the three formats: the tables say what the story came to, under the checksum of the page,
 * and what is sealed can be verified.
 *
 * @param folder where the files are put
 */
export async function exportsMatch(hr: HrPages, folder: string): Promise<void> {
  await hr.page.getByRole("link", { name: "Set-up and export" }).click();
  const digest = await hr.page.getByLabel("Checksum", { exact: true }).inputValue();
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  const [xlsx, csv, json] = [
    await hr.download("Excel", folder),
    await hr.download("CSV", folder),
    await hr.download("JSON", folder),
  ];

  for (const rows of [csvRows(csv.bytes), await xlsxRows(xlsx.bytes)]) {
    const outcomes = rows.map((row) => [
      row.employee_id,
      { final: row.final_rating, decision: row.decision },
    ]);
    expect(Object.fromEntries(outcomes)).toEqual(OUTCOMES);
    expect(new Set(rows.map((row) => row.digest))).toEqual(new Set([digest]));
    expect(rows.find((row) => row.employee_id === "E-01")).toMatchObject({
      draft_rating: "5",
      steps: "-1",
      releasable_reason: "Strong in your team; next, beyond it.",
      internal_reason: "One team felt it, not the department.",
    });
  }
  const said = await verified(json.path);
  expect(said).toContain("13 people: the digest is right.");
  expect(said).toMatch(/\nVerified\.\n$/);
}
