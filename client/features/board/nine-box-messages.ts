import type { MessageDescriptor } from "react-intl";

export const nineBoxMessages = {
  guard: {
    id: "nineBox.guard",
    defaultMessage: "For your eyes, not for a shared screen. Potential never makes or moves a rating.",
  },
  potential: { id: "nineBox.potential", defaultMessage: "Potential" },
  rowName: {
    id: "nineBox.rowName",
    defaultMessage: "{row, select, 0 {Low} 1 {Medium} 2 {High} other {{row}}}",
  },
  partName: {
    id: "nineBox.partName",
    defaultMessage: "{third, select, 0 {Lower ratings} 1 {Middle ratings} 2 {Upper ratings} other {{third}}}",
  },
  box: {
    id: "nineBox.box",
    defaultMessage:
      "{name} Potential {potential}, performance {performance}: {count, plural, one {# person} other {# people}}",
  },
  more: { id: "nineBox.more", defaultMessage: "+{count}" },
  moreName: {
    id: "nineBox.moreName",
    defaultMessage: "{count, plural, one {# more person} other {# more people}} in this box: open it",
  },
  all: { id: "nineBox.all", defaultMessage: "All nine boxes" },
  unknown: {
    id: "nineBox.unknown",
    defaultMessage: "No potential is known of {count, plural, one {# person} other {# people}}.",
  },
  unplaced: {
    id: "nineBox.unplaced",
    defaultMessage:
      "{count, plural, one {# person has} other {# people have}} a potential that stands for no row: {words}. HR can say where it belongs.",
  },
} as const satisfies Record<string, MessageDescriptor>;
