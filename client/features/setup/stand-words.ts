import type { MessageDescriptor } from "react-intl";
import { messages } from "./messages.ts";
import type { Stage } from "./under-way.ts";

/** How many sessions are at the most urgent stage, in a line. */
export const standMessages = {
  live: messages.standLive,
  yours: messages.standYours,
  settling: messages.standSettling,
  prework: messages.standPrework,
  locked: messages.standLocked,
} as const satisfies Record<Stage, MessageDescriptor>;
