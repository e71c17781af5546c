import { DEFAULT_SCALE, type Scale } from "@evenhand/shared/session/scale";
import type { IntlShape } from "react-intl";
import { scaleMessages } from "./scale-messages.ts";

/** The default scale in the language of whoever makes a cycle: its values are everybody's, its words theirs. */
export const defaultScale = (intl: Pick<IntlShape, "formatMessage">): Scale =>
  DEFAULT_SCALE.map((point, index) => {
    const words = scaleMessages[index];
    return words
      ? { ...point, label: intl.formatMessage(words.label), meaning: intl.formatMessage(words.meaning) }
      : point;
  });
