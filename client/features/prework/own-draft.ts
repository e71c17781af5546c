import type { Draft } from "@evenhand/shared/protocol/answers";
import type { DraftBody } from "@evenhand/shared/protocol/bodies";
import type { NotRatedCode } from "@evenhand/shared/session/roles";

/** A draft as its owner edits it: a rating, or why there is none, or neither yet. */
export interface OwnDraft {
  readonly rating: number | null;
  readonly notRated: { readonly code: NotRatedCode; readonly text: string } | null;
  readonly justification: string;
}

export const ownDraft = ({ rating, notRated, notRatedText = "", justification }: Draft): OwnDraft => ({
  rating,
  // Withheld codes are other people's; an owner is always told their own.
  notRated: notRated && { code: notRated === "withheld" ? "other" : notRated, text: notRatedText },
  justification,
});

/** The whole draft as the API takes it. */
export const draftBody = ({ rating, notRated, justification }: OwnDraft): DraftBody => ({
  rating,
  notRated: notRated && { code: notRated.code, ...(notRated.text.trim() !== "" && { text: notRated.text }) },
  justification,
});

/** How far one draft is. A missing reason does not hold it up: the room then asks for it. */
export type Readiness = "needs-rating" | "needs-words" | "done";

export function readiness({ rating, notRated, justification }: OwnDraft): Readiness {
  if (notRated !== null) return "done";
  if (rating === null) return "needs-rating";
  return justification.trim() === "" ? "needs-words" : "done";
}
