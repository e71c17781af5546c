import type { MessageDescriptor } from "react-intl";

/** A few people in words, as one says them aloud. */
const FEW =
  "{off, plural, one {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} other {#}}";

/** The words of a distribution: people against the guideline, never a percentage alone. */
export const messages = {
  whole: { id: "distribution.whole", defaultMessage: "Everyone" },
  by: { id: "distribution.by", defaultMessage: "Group by" },
  level: { id: "distribution.level", defaultMessage: "Level" },
  team: { id: "distribution.team", defaultMessage: "Team" },
  manager: { id: "distribution.manager", defaultMessage: "Manager" },
  noLevel: { id: "distribution.noLevel", defaultMessage: "No level given" },
  noTeam: { id: "distribution.noTeam", defaultMessage: "No team given" },
  noManager: { id: "distribution.noManager", defaultMessage: "No manager given" },
  people: {
    id: "distribution.people",
    defaultMessage: "{people, plural, one {# person} other {# people}}",
  },
  rated: { id: "distribution.rated", defaultMessage: "{rated} rated" },
  notRated: { id: "distribution.notRated", defaultMessage: "{notRated} not rated" },
  open: { id: "distribution.open", defaultMessage: "{open} without a draft" },
  chart: { id: "distribution.chart", defaultMessage: "Ratings of {group}, with the guideline" },
  chartBare: { id: "distribution.chartBare", defaultMessage: "Ratings of {group}" },
  point: { id: "distribution.point", defaultMessage: "Rating" },
  value: { id: "distribution.value", defaultMessage: "People" },
  count: { id: "distribution.count", defaultMessage: "{count}" },
  asGuideline: { id: "distribution.asGuideline", defaultMessage: "{count}, as the guideline" },
  over: { id: "distribution.over", defaultMessage: `{count}, ${FEW} over {guideline}` },
  under: { id: "distribution.under", defaultMessage: `{count}, ${FEW} under {guideline}` },
  tooFew: {
    id: "distribution.tooFew",
    defaultMessage: "Under 20 rated people a guideline judges nothing, so only the counts are shown.",
  },
  smallGroups: {
    id: "distribution.smallGroups",
    defaultMessage:
      "In a group of under 20 rated people a guideline judges nothing, so only its counts are shown.",
  },
  noGuideline: { id: "distribution.noGuideline", defaultMessage: "This scale has no guideline." },
  guide: {
    id: "distribution.guide",
    defaultMessage: "The guideline, in people: a guide, not a rule.",
  },
  none: { id: "distribution.none", defaultMessage: "No draft has a rating yet" },
  noneLead: {
    id: "distribution.none.lead",
    defaultMessage:
      "As drafts come in, by import or from managers, this shows how they spread over the scale, against the guideline, by level, team and manager.",
  },
} as const satisfies Record<string, MessageDescriptor>;
