import type { ReactNode } from "react";
import { IntlProvider } from "react-intl";

/** English is in the code (`defaultMessage`); the reader's kind of English decides how dates and numbers look. */
const locale = navigator.languages.find((language) => /^en\b/.test(language)) ?? "en";

/** The words of the product. Every string a person reads goes through it. */
export function IntlRoot({ children }: { children: ReactNode }) {
  return (
    <IntlProvider
      locale={locale}
      defaultLocale="en"
      onError={(error) => {
        // English has no translation file, so each of its messages is "missing" there. All else is a mistake.
        if (error.code !== "MISSING_TRANSLATION") throw error;
      }}
    >
      {children}
    </IntlProvider>
  );
}
