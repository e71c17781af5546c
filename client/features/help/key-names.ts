import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { KeyNames } from "../../ui/key-words.ts";
import { messages } from "./messages.ts";

/** What keys are called in the reader's language. */
export function useKeyNames(): KeyNames {
  const { formatMessage: t } = useIntl();
  return useMemo(
    () => ({
      ctrl: t(messages.keyCtrl),
      shift: t(messages.keyShift),
      alt: t(messages.keyAlt),
      space: t(messages.keySpace),
      escape: t(messages.keyEscape),
      enter: t(messages.keyEnter),
    }),
    [t],
  );
}
