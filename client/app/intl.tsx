import { DirectionProvider } from "@base-ui/react/direction-provider";
import type { ReactNode } from "react";
import { RawIntlProvider } from "react-intl";
import { useWords } from "./words.ts";

/** The words of the product, and the way they run. Every string a person reads goes through it. */
export function IntlRoot({ children }: { children: ReactNode }) {
  const { intl, direction } = useWords();
  return (
    <RawIntlProvider value={intl}>
      <DirectionProvider direction={direction}>{children}</DirectionProvider>
    </RawIntlProvider>
  );
}
