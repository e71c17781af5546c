import type { MessageDescriptor } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { messages } from "./messages.ts";

export interface GuidelineWords {
  readonly long: MessageDescriptor;
  /** Beside the guideline itself; none where it binds nobody. */
  readonly short: MessageDescriptor | null;
}

/**
 * Whether the guideline binds.
 * @param has whether there is one
 */
export function useGuidelineWords(has: boolean): GuidelineWords | null {
  const enforced = useRecord((view) => view.meta.settings.enforceGuideline, false);
  const waived = useRecord((view) => view.meta.waived, false);
  if (!has) return null;
  if (!enforced) return { long: messages.guide, short: null };
  return waived
    ? { long: messages.waived, short: messages.waivedShort }
    : { long: messages.enforced, short: messages.enforcedShort };
}
