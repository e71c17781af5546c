import type { IntlShape } from "react-intl";
import { dissentMessages } from "./domain-messages.ts";

/** An objection that ended without consensus. @param by whose it was; empty where they are no longer invited */
export const dissentWords = (intl: Pick<IntlShape, "formatMessage">, by: string, reason: string): string =>
  intl.formatMessage(by === "" ? dissentMessages.saidByGone : dissentMessages.said, { by, reason });
