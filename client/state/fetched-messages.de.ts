import type { fetchedMessages } from "./fetched-messages.ts";
import type { Translation } from "./translation.ts";

export const german: Translation<typeof fetchedMessages> = {
  "fetched.loading": "Wird geladen",
  "fetched.retry": "Erneut versuchen",
};
