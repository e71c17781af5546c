import type { keyMessages } from "./key-messages.ts";
import type { Translation } from "./translation.ts";

export const german: Translation<typeof keyMessages> = {
  "key.ctrl": "Strg",
  "key.shift": "Umschalt",
  "key.alt": "Alt",
  "key.space": "Leertaste",
  "key.escape": "Esc",
  "key.enter": "Enter",
};
