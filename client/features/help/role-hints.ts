import type { MessageDescriptor } from "react-intl";
import { hintMessages as words } from "./hint-messages.ts";
import type { Hinted } from "./hint-store.ts";

interface Hint {
  readonly words: MessageDescriptor;
  /** It speaks of keys: nothing to somebody who holds a phone. */
  readonly keys?: true;
}

const HINTS: Readonly<Record<Hinted, readonly Hint[]>> = {
  hr: [{ words: words.hrOrder }, { words: words.hrPalette, keys: true }],
  facilitator: [
    { words: words.facilitatorPrimary, keys: true },
    { words: words.facilitatorMirror },
    { words: words.facilitatorAloud, keys: true },
  ],
  manager: [
    { words: words.managerProposal },
    { words: words.managerFoot },
    { words: words.managerKeys, keys: true },
  ],
  sponsor: [{ words: words.sponsorRaise }, { words: words.sponsorFind, keys: true }],
  observer: [{ words: words.observerReads }],
};

/** The few things that somebody in this role is told once, in order. */
export const hintsOf = (role: Hinted, keyboard: boolean): readonly MessageDescriptor[] =>
  HINTS[role].filter(({ keys }) => keyboard || keys !== true).map(({ words: message }) => message);
