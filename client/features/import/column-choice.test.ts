import { type ColumnMatch, guessMapping } from "@evenhand/shared/protocol/import-fields";
import { describe, expect, it } from "vitest";
import { columnCounts, fills, withDateOrder, withTarget } from "./column-choice.ts";

const HEADERS = ["Emp ID", "First Name", "Last Name", "Start", "Title", "Salary", "Shirt"];
const ROWS = [["1", "Ana", "Ruiz", "03/04/2020", "Engineer", "1", "M"]];
const columnsOf = (mapping = {}): ColumnMatch[] => guessMapping(HEADERS, ROWS, mapping).columns;
const column = (header: string, mapping = {}): ColumnMatch => {
  const found = columnsOf(mapping).find((candidate) => candidate.header === header);
  if (!found) throw new Error(`no column ${header}`);
  return found;
};

describe("what HR takes a column for", () => {
  it("is a mapping that the reader of files understands", () => {
    const mapping = withTarget(withTarget({}, column("Shirt"), "location"), column("Title"), "ignored");
    expect(column("Shirt", mapping)).toMatchObject({ field: "location", confidence: "given" });
    expect(column("Title", mapping)).toMatchObject({ field: "ignored", confidence: "given" });
  });

  it("keeps the order of day and month through a choice, and drops it where it means nothing", () => {
    const dated = withTarget({}, column("Start"), "hire_date");
    const ordered = withDateOrder(dated, column("Start", dated), "dmy");
    expect(column("Start", ordered)).toMatchObject({ field: "hire_date", dateOrder: "dmy" });
    expect(withTarget(ordered, column("Start", ordered), "last_promotion_date")).toEqual({
      Start: "last_promotion_date:dmy",
    });
    expect(withTarget(ordered, column("Start", ordered), "private")).toEqual({ Start: "private" });
    expect(withDateOrder({}, column("Shirt"), "dmy")).toEqual({});
  });

  it("counts fields, unsure ones, private and restricted columns", () => {
    expect(columnCounts(columnsOf())).toEqual({
      fields: 4,
      unsure: 1,
      private: 2,
      restricted: 1,
      ignored: 0,
    });
  });

  it("takes a name in two halves for a name", () => {
    expect(fills(columnsOf(), "name")).toBe(true);
    expect(fills(columnsOf({ "Last Name": null }), "name")).toBe(false);
    expect(fills(columnsOf(), "draft_rating")).toBe(false);
  });
});
