import type { Phase } from "@evenhand/shared/session/roles";
import type { MessageDescriptor } from "react-intl";
import { messages } from "./messages.ts";

/** How many sessions are at the most urgent stage, in a line. */
export const standMessages = {
  live: messages.standLive,
  settling: messages.standSettling,
  prework: messages.standPrework,
  locked: messages.standLocked,
} as const satisfies Record<Phase, MessageDescriptor>;
