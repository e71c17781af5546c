import { describe, expect, it } from "vitest";
import { type BoardAddress, PLAIN, readAddress, writeAddress } from "./board-address.ts";

const NOTHING = { search: "", hash: "" };

describe("the address of a board", () => {
  it("says nothing of a plain board", () => {
    expect(writeAddress(PLAIN, NOTHING)).toEqual(NOTHING);
    expect(readAddress(NOTHING)).toEqual(PLAIN);
  });

  it("carries everything there and back", () => {
    const address: BoardAddress = {
      filter: {
        search: "Kovács & Söhne #1",
        show: "open",
        flag: "outlier",
        level: "L4",
        manager: "p:7",
        team: "R&D = fun?",
        department: "Äußeres",
        location: "São Paulo",
      },
      view: "list",
      group: "level",
      sort: { key: "rating", descending: true },
    };
    expect(readAddress(writeAddress(address, NOTHING))).toEqual(address);
  });

  it("keeps names out of what is sent to a server", () => {
    const { search, hash } = writeAddress(
      { ...PLAIN, filter: { ...PLAIN.filter, search: "Marta" } },
      NOTHING,
    );
    expect(search).toBe("");
    expect(hash).toBe("#q=Marta");
  });

  it("leaves alone what is not its own", () => {
    const now = { search: "?tab=people&level=L1", hash: "#content" };
    expect(writeAddress(PLAIN, now)).toEqual({ search: "?tab=people", hash: "#content" });
    expect(readAddress({ search: "", hash: "#content" })).toEqual(PLAIN);
  });

  it("takes what is wrong for not said", () => {
    expect(
      readAddress({ search: "?view=cube&show=them&flag=%00&group=pay&sort=salary.desc", hash: "#q" }),
    ).toEqual(PLAIN);
  });
});
