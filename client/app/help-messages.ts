import type { MessageDescriptor } from "react-intl";

/** The words of the help that every page carries. */
export const helpMessages = {
  sheet: { id: "app.help.sheet", defaultMessage: "Keys of this screen" },
  escape: { id: "app.help.escape", defaultMessage: "Close what is open" },
} satisfies Record<string, MessageDescriptor>;
