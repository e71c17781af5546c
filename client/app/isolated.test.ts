import { createIntl } from "react-intl";
import { expect, it } from "vitest";
import { isolatedIntl } from "./isolated.ts";

const intl = createIntl({ locale: "en", onError: () => undefined });
const left = isolatedIntl(intl, "ltr");
const right = isolatedIntl(intl, "rtl");
const changed = { id: "t.changed", defaultMessage: "{name} changed from {from} to {to}." };
const sorted = {
  id: "t.sorted",
  defaultMessage:
    "By {by, select, name {name} other {rating}}: {count, plural, one {# of} other {# of}} {name}",
};

it("a name that runs the other way stands in an isolate; numbers and other names do not", () => {
  expect(left.formatMessage(changed, { name: "נועה לוי", from: 3, to: 4 })).toBe(
    "\u2068נועה לוי\u2069 changed from 3 to 4.",
  );
  expect(left.formatMessage(changed, { name: "Ana Prado", from: 3, to: 4 })).toBe(
    "Ana Prado changed from 3 to 4.",
  );
  expect(right.formatMessage(changed, { name: "Ana Prado", from: 3, to: 4 })).toBe(
    "\u2068Ana Prado\u2069 changed from 3 to 4.",
  );
  expect(right.formatMessage(changed, { name: "ليلى", from: 3, to: 4 })).toBe("ليلى changed from 3 to 4.");
});

it("what chooses between wordings is left alone, and so is what has no values", () => {
  expect(right.formatMessage(sorted, { by: "name", count: 2, name: "Bo" })).toBe(
    "By name: 2 of \u2068Bo\u2069",
  );
  expect(right.formatMessage({ id: "t.bare", defaultMessage: "Plain" })).toBe("Plain");
});
