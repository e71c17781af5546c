import type { MessageDescriptor } from "react-intl";

export const nineBoxMessages = {
  title: { id: "nineBoxSetup.title", defaultMessage: "Nine-box" },
  lead: {
    id: "nineBoxSetup.lead",
    defaultMessage:
      "Performance beside potential, where potential was imported. It is shown on each person’s own screen, never on a shared one, and never makes or moves a rating. What is left empty has names already.",
  },
  row: {
    id: "nineBoxSetup.row",
    defaultMessage: "{row, select, 2 {Upper row} 1 {Middle row} other {Lower row}}: potential",
  },
  rowHint: {
    id: "nineBoxSetup.rowHint",
    defaultMessage: "Its name, then other words of your file that mean the same, with commas: High, A, 3",
  },
  part: {
    id: "nineBoxSetup.part",
    defaultMessage: "{part, select, 0 {Lower ratings} 1 {Middle ratings} other {Upper ratings}}: name",
  },
  cut: {
    id: "nineBoxSetup.cut",
    defaultMessage: "{cut, select, 0 {Lower ratings go up to point} other {Middle ratings go up to point}}",
  },
  cutHint: {
    id: "nineBoxSetup.cutHint",
    defaultMessage: "Counted from the lowest point of the scale, from 1",
  },
  cutWrong: {
    id: "nineBoxSetup.cutWrong",
    defaultMessage: "Two whole numbers, the second larger and below {points}; or leave both empty.",
  },
  box: {
    id: "nineBoxSetup.box",
    defaultMessage:
      "{row, select, 2 {Upper} 1 {Middle} other {Lower}} row, {part, select, 0 {lower} 1 {middle} other {upper}} ratings",
  },
} as const satisfies Record<string, MessageDescriptor>;
