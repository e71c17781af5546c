import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { createIntl } from "react-intl";
import { expect, it } from "vitest";
import { defaultScale } from "./default-scale.ts";
import { german } from "./scale-messages.de.ts";

it("is the one of the domain in English", () => {
  expect(defaultScale(createIntl({ locale: "en", onError: () => undefined }))).toEqual(DEFAULT_SCALE);
});

it("has the same values and other words in German", () => {
  const scale = defaultScale(createIntl({ locale: "de", messages: german }));
  expect(scale.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  expect(scale.map(({ label }) => label)).toEqual([
    "Nicht erfüllt",
    "Teilweise erfüllt",
    "Erfüllt",
    "Übertroffen",
    "Herausragend",
  ]);
});
