import type { MessageDescriptor } from "react-intl";

/** The words of the help that every page carries. */
export const helpMessages = {
  palette: { id: "app.help.palette", defaultMessage: "Find a command or a person" },
  sheet: { id: "app.help.sheet", defaultMessage: "Keys of this screen" },
  escape: { id: "app.help.escape", defaultMessage: "Close what is open" },
} as const satisfies Record<string, MessageDescriptor>;
