import type { MessageDescriptor } from "react-intl";
import type { CommandGroup } from "../../ui/commands.ts";
import { messages } from "./messages.ts";

/** What the groups of commands are called. */
export const groupMessages: Readonly<Record<CommandGroup, MessageDescriptor>> = {
  waiting: messages.groupWaiting,
  here: messages.groupHere,
  move: messages.groupMove,
  view: messages.groupView,
  whole: messages.groupWhole,
  people: messages.groupPeople,
  pages: messages.groupPages,
  settings: messages.groupSettings,
  help: messages.groupHelp,
};
