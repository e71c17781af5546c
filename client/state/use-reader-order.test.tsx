import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, it } from "vitest";
import { useReaderOrder } from "./use-reader-order.ts";

const NAMES = ["Zoe", "Örn", "Team 10", "Ärla", "Team 9"];

function Sorted() {
  return NAMES.toSorted(useReaderOrder()).join(", ");
}
const readIn = (locale: string): string =>
  renderToStaticMarkup(
    <IntlProvider locale={locale} onError={() => {}}>
      <Sorted />
    </IntlProvider>,
  );

it("sorts as whoever reads expects it, whichever language was read before", () => {
  expect(readIn("de")).toBe("Ärla, Örn, Team 9, Team 10, Zoe");
  expect(readIn("sv")).toBe("Team 9, Team 10, Zoe, Ärla, Örn");
  expect(readIn("de")).toBe("Ärla, Örn, Team 9, Team 10, Zoe");
});
