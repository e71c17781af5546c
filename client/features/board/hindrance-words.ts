import type { IntlShape } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { batchMessages } from "./batch-messages.ts";
import { BATCH_MOST, type Hindrance } from "./board-batch.ts";

/** Why one person of a batch stays where they are, as the rest of a sentence about them. */
export function hindranceWords(
  intl: IntlShape,
  { meta, participants, ratings }: Pick<ReplicaView, "meta" | "participants" | "ratings">,
  hindrance: Hindrance & { readonly id: string },
): string {
  const value = (position: number): number => valueAt(meta.scale, position);
  switch (hindrance.why) {
    case "unrated":
      return intl.formatMessage(batchMessages.whyUnrated);
    case "same":
      return intl.formatMessage(batchMessages.whySame, { value: value(ratings.get(hindrance.id) ?? 0) });
    case "stale":
      return intl.formatMessage(batchMessages.whyStale, { value: value(hindrance.rating) });
    case "too-many":
      return intl.formatMessage(batchMessages.whyTooMany, { most: BATCH_MOST });
    case "open":
      return hindrance.by === null
        ? intl.formatMessage(batchMessages.whyOpenOwn, { value: value(hindrance.to) })
        : intl.formatMessage(batchMessages.whyOpen, {
            by: participants.get(hindrance.by)?.name,
            value: value(hindrance.to),
          });
    default: {
      const never: never = hindrance;
      return never;
    }
  }
}
