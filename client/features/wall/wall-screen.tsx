import type { WallMeta } from "@evenhand/shared/readmodels/wall-view";
import { useIntl } from "react-intl";
import { BetweenPart } from "./between-part.tsx";
import { GroupPart } from "./group-part.tsx";
import { messages } from "./messages.ts";
import { PersonPart } from "./person-part.tsx";
import { QuietPart } from "./quiet-part.tsx";
import { SidePart } from "./side-part.tsx";

/**
 * What the wall shows now. Whatever is not known to be current is not shown: the caller passes null for it.
 *
 * @param offset how far the server's clock is ahead of this device's, in milliseconds
 */
export function WallScreen({ meta, offset }: { meta: WallMeta | null; offset: number }) {
  const t = useIntl().formatMessage;
  if (meta === null) return <QuietPart title={t(messages.lost)} />;
  if (meta.blank === "facilitator")
    return <QuietPart title={t(messages.paused)} text={t(messages.pausedBy)} />;
  if (meta.blank === "unattended") return <QuietPart title={t(messages.unattended)} />;
  const { phase, scale, distribution, item } = meta;
  if (scale === null || distribution === null) {
    return <QuietPart title={t(messages.closed)} text={t(messages.closedText)} />;
  }
  const shown = { scale, distribution };
  if (phase === "locked")
    return <BetweenPart {...shown} title={t(messages.locked)} meta={meta} offset={offset} />;
  if (item === null)
    return <BetweenPart {...shown} title={t(messages.between)} meta={meta} offset={offset} />;
  const side = (
    <SidePart {...shown} person={item.kind === "person" ? item : null} meta={meta} offset={offset} />
  );
  switch (item.kind) {
    case "person":
      return <PersonPart person={item} scale={scale} side={side} />;
    case "group":
      return <GroupPart group={item} scale={scale} side={side} />;
    case "hidden":
      return <QuietPart title={t(messages.hidden)} text={t(messages.hiddenText)} side={side} />;
    default: {
      const never: never = item;
      return never;
    }
  }
}
