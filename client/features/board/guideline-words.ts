import type { MessageDescriptor } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { messages } from "./messages.ts";

export interface GuidelineWords {
  readonly long: MessageDescriptor;
  /** It is more than a guide, or would be, had HR not waived it. */
  readonly binds: boolean;
  /** Beside the guideline itself; none where it binds nobody. */
  readonly short: MessageDescriptor | null;
}

/**
 * Whether the guideline binds.
 * @param shown whether it stands beside the counts: of few people they stand alone, and it is said all the same if it binds
 * @returns null where there is nothing to say
 */
export function useGuidelineWords(shown: boolean): GuidelineWords | null {
  const has = useRecord((view) => view.meta.guideline !== null, false);
  const enforced = useRecord((view) => view.meta.settings.enforceGuideline, false);
  const waived = useRecord((view) => view.meta.waived, false);
  if (!has) return null;
  if (!enforced) return shown ? { long: messages.guide, binds: false, short: null } : null;
  const [long, short] = waived
    ? [messages.waived, messages.waivedShort]
    : [messages.enforced, messages.enforcedShort];
  return { long, binds: true, short: shown ? short : null };
}
