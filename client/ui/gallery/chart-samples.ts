import type { MarkedBar } from "../bars-with-marks.tsx";
import type { DotColumn } from "../dot-columns.tsx";

const captions = ["Does not meet", "Partially", "Meets", "Exceeds", "Exceptional"];

/** Sample columns with so many dots each. */
export function columns(counts: readonly number[]): DotColumn[] {
  return counts.map((count, i) => ({ key: `${i + 1}`, label: `${i + 1}`, caption: captions[i], count }));
}

/** Sample bars of 58 people. */
export const bars: readonly MarkedBar[] = [
  { key: "5", label: "5", position: 5, value: 7, target: 3, text: "7, four over", flagged: true },
  { key: "4", label: "4", position: 4, value: 16, target: 12, text: "16, guideline 12" },
  { key: "3", label: "3", position: 3, value: 28, target: 34, text: "28, guideline 34" },
  { key: "2", label: "2", position: 2, value: 5, target: 6, text: "5, guideline 6" },
  { key: "1", label: "1", position: 1, value: 2, target: 3, text: "2, guideline 3" },
];
