import { afterEach, expect, it } from "vitest";
import { compareNames, nameOrder, orderNamesFor } from "./name-order.ts";

afterEach(() => orderNamesFor("en"));

it("sorts letters as the language does", () => {
  const names = ["Zoe", "Ärla", "Anna", "Örn", "Olga"];
  expect(names.toSorted(nameOrder("de"))).toEqual(["Anna", "Ärla", "Olga", "Örn", "Zoe"]);
  expect(names.toSorted(nameOrder("sv"))).toEqual(["Anna", "Olga", "Zoe", "Ärla", "Örn"]);
});

it("sorts numbers by size", () => {
  expect(["L10", "L9", "L1"].toSorted(nameOrder("en"))).toEqual(["L1", "L9", "L10"]);
});

it("is the reader's once it is known", () => {
  orderNamesFor("sv");
  expect(["Ärla", "Zoe"].toSorted(compareNames)).toEqual(["Zoe", "Ärla"]);
});
