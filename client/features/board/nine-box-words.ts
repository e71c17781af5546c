import type { NineBox } from "@evenhand/shared/session/settings";
import { useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { cutsOf, type Third } from "./nine-box.ts";
import { nineBoxMessages } from "./nine-box-messages.ts";

/** How a row is called: by HR, else low, medium, high. */
export function useRowWords(nineBox: NineBox | undefined): (row: Third) => string {
  const intl = useIntl();
  return (row) => nineBox?.potential[row]?.[0] || intl.formatMessage(nineBoxMessages.rowName, { row });
}

/** How a part of the scale is called, and which points it holds. */
export function usePart(third: Third): { name: string; points: string } {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const nineBox = useRecord((view) => view.meta.settings.nineBox);
  const [low, middle] = cutsOf(scale.length, nineBox);
  const [from, to] = third === 0 ? [1, low] : third === 1 ? [low + 1, middle] : [middle + 1, scale.length];
  return {
    name: nineBox?.performance[third] || intl.formatMessage(nineBoxMessages.partName, { third }),
    points: from === to ? String(valueAt(scale, from)) : `${valueAt(scale, from)}–${valueAt(scale, to)}`,
  };
}
