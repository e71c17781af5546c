import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOrderOf, readDate } from "./import-dates.ts";

describe("readDate", () => {
  it.each([
    ["2019-03-04", "2019-03-04"],
    ["2019/3/4", "2019-03-04"],
    ["2019.03.04", "2019-03-04"],
    ["20190304", "2019-03-04"],
    ["2019-03-04T00:00:00.000Z", "2019-03-04"],
    ["2019-03-04 00:00", "2019-03-04"],
    ["17-Jan-2019", "2019-01-17"],
    ["17 January 2019", "2019-01-17"],
    ["Jan 17, 2019", "2019-01-17"],
    ["January 3rd, 2019", "2019-01-03"],
    ["3. März 2019", "2019-03-03"],
    ["1-Dez-19", "2019-12-01"],
    ["04.03.2019", "2019-03-04"],
    ["4.3.19", "2019-03-04"],
    ["17/01/2019", "2019-01-17"],
    ["1/17/2019", "2019-01-17"],
    ["1/17/1999 12:00:00 AM", "1999-01-17"],
    ["5/5/2019", "2019-05-05"],
    ["", ""],
  ])("reads %j without a hint", (cell, date) => {
    expect(readDate(cell, undefined)).toBe(date);
  });

  it("reads numeric dates as the column has them", () => {
    expect(readDate("03/04/2019", "dmy")).toBe("2019-04-03");
    expect(readDate("03/04/2019", "mdy")).toBe("2019-03-04");
    expect(readDate("03-04-68", "dmy")).toBe("2068-04-03");
    expect(readDate("03-04-71", "dmy")).toBe("1971-04-03");
  });

  it("says so where day and month cannot be told apart", () => {
    expect(readDate("03/04/2019", undefined)).toBe("ambiguous");
  });

  it.each([
    ["31/02/2019", "dmy"],
    ["2019-02-29", undefined],
    ["2019-13-01", undefined],
    ["2019-00-10", undefined],
    ["13/13/2019", undefined],
    ["1/17/2019", "dmy"],
    ["1/17-2019", undefined],
    ["43847", undefined],
    ["soon", undefined],
    ["17 Foo 2019", undefined],
    ["0019-01-01", undefined],
    ["3019-01-01", undefined],
  ] as const)("refuses %s read as %s", (cell, order) => {
    expect(readDate(cell, order)).toBeUndefined();
  });

  it("knows leap years", () => {
    expect(readDate("2020-02-29", undefined)).toBe("2020-02-29");
    expect(readDate("2000-02-29", undefined)).toBe("2000-02-29");
    expect(readDate("1900-02-29", undefined)).toBeUndefined();
  });

  it("gives every date back that it writes in either order", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split("-");
        expect(readDate(iso, undefined)).toBe(iso);
        expect(readDate(`${dayOfMonth}/${month}/${year}`, "dmy")).toBe(iso);
        expect(readDate(`${month}/${dayOfMonth}/${year}`, "mdy")).toBe(iso);
        expect(readDate(`${dayOfMonth}.${month}.${year}`, undefined)).toBe(iso);
      }),
    );
  });
});

describe("dateOrderOf", () => {
  it("finds the one row that tells", () => {
    expect(dateOrderOf(["01/02/2019", "", "3/30/2019", "x"])).toBe("mdy");
    expect(dateOrderOf(["01-02-2019", "30-03-2019"])).toBe("dmy");
    expect(dateOrderOf(["01.02.2019"])).toBe("dmy");
  });

  it("knows nothing where no row tells, or rows contradict each other", () => {
    expect(dateOrderOf(["01/02/2019", "2019-05-30"])).toBeUndefined();
    expect(dateOrderOf(["30/01/2019", "1/30/2019"])).toBeUndefined();
    expect(dateOrderOf([])).toBeUndefined();
  });
});
