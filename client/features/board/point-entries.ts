import { useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import type { MenuEntry } from "../../ui/menu.tsx";
import { useBoard } from "./board-context.tsx";
import { besideOf } from "./board-moves.ts";
import { messages } from "./messages.ts";

/**
 * The points of the scale as entries of a menu, highest first: each asks for a move of `ids` there. The menu begins
 * beside where they stand, so that Enter moves nobody further than a step.
 */
export function usePointEntries(ids: readonly string[]): readonly MenuEntry[] {
  const intl = useIntl();
  const { actions } = useBoard();
  const scale = useRecord((view) => view.meta.scale, []);
  const ratings = useRecord((view) => view.ratings);
  const standing = ratings?.get(ids[0] ?? "");
  const start = standing === undefined ? null : besideOf(standing, scale.length);
  return scale
    .map((point, index) => ({ point, position: index + 1 }))
    .reverse()
    .map(({ point, position }) => ({
      key: String(position),
      label: intl.formatMessage(messages.menuPoint, { value: point.value, label: point.label }),
      keyHint: point.value >= 0 && point.value <= 9 ? String(point.value) : undefined,
      disabled: ids.every((id) => ratings?.get(id) === position),
      current: ids.every((id) => ratings?.get(id) === position),
      start: position === start,
      onSelect: () => actions.ask(ids, position),
    }));
}
