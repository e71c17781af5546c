import type { NineBox } from "@evenhand/shared/session/settings";

/** The nine-box as it is being written: words in one line each, with commas; cuts as text. */
export interface NineBoxForm {
  /** Lowest row first. */
  readonly rows: readonly string[];
  /** Lowest part of the scale first. */
  readonly parts: readonly string[];
  readonly cuts: readonly [string, string];
  /** Row by row from the lowest, in each from the lowest part. */
  readonly boxes: readonly string[];
}

export function nineBoxForm(nineBox: NineBox | undefined): NineBoxForm {
  const line = (index: number): string => (nineBox?.potential[index] ?? []).join(", ");
  const [low, middle] = nineBox?.cuts ?? ["", ""];
  return {
    rows: [0, 1, 2].map(line),
    parts: [0, 1, 2].map((part) => nineBox?.performance[part] ?? ""),
    cuts: [String(low), String(middle)],
    boxes: Array.from({ length: 9 }, (_, box) => nineBox?.boxes[box] ?? ""),
  };
}

/** What the form says, as the server takes it. Empty lines leave the words to the screen. */
export function nineBoxOf({ rows, parts, cuts, boxes }: NineBoxForm): NineBox {
  const [low, middle] = cuts.map((cut) => cut.trim());
  return {
    potential: rows.map((row) =>
      row
        .split(",")
        .map((word) => word.trim())
        .filter(Boolean)
        .slice(0, 12),
    ),
    performance: parts.map((part) => part.trim()),
    cuts: low || middle ? [Number(low), Number(middle)] : null,
    boxes: boxes.map((box) => box.trim()),
  };
}

/** Whether the cuts part the scale in three: both whole, rising, and something left above the second. */
export function cutsAreRight({ cuts }: Pick<NineBoxForm, "cuts">, points: number): boolean {
  const [low, middle] = cuts.map((cut) => cut.trim());
  if (!low && !middle) return true;
  const [first, second] = [Number(low), Number(middle)];
  const whole = low !== "" && middle !== "" && Number.isInteger(first) && Number.isInteger(second);
  return whole && first >= 1 && first < second && second < points;
}

/** Whether two forms say the same. */
export const sameNineBox = (a: NineBoxForm, b: NineBoxForm): boolean =>
  JSON.stringify(nineBoxOf(a)) === JSON.stringify(nineBoxOf(b));
