import type { MessageDescriptor } from "react-intl";

/** Ways of looking at the same room. */
export const viewMessages = {
  view: { id: "view.view", defaultMessage: "View" },
  columns: { id: "view.columns", defaultMessage: "Board" },
  list: { id: "view.list", defaultMessage: "List" },
  "nine-box": { id: "view.nine-box", defaultMessage: "Nine-box" },
  display: { id: "view.display", defaultMessage: "Display" },
  density: { id: "view.density", defaultMessage: "Density" },
  comfortable: { id: "view.comfortable", defaultMessage: "Comfortable" },
  compact: { id: "view.compact", defaultMessage: "Compact" },
  group: { id: "view.group", defaultMessage: "Group by" },
  groupBy: {
    id: "view.groupBy",
    defaultMessage:
      "{facet, select, none {Nothing} level {Level} manager {Manager} team {Team} department {Department} location {Location} other {{facet}}}",
  },
  groupNone: { id: "view.groupNone", defaultMessage: "Not given" },

  toRow: { id: "view.toRow", defaultMessage: "Go to the row" },
  more: { id: "view.more", defaultMessage: "More" },
  facet: {
    id: "view.facet",
    defaultMessage:
      "{facet, select, level {Level} manager {Manager} team {Team} department {Department} location {Location} other {{facet}}}",
  },
  facetAll: { id: "view.facetAll", defaultMessage: "all" },
  counted: { id: "view.counted", defaultMessage: "{choice} ({count})" },
  showUnrated: { id: "view.showUnrated", defaultMessage: "without a rating" },
  nobodyTitle: { id: "view.nobodyTitle", defaultMessage: "Nobody matches" },
  nobodyText: {
    id: "view.nobodyText",
    defaultMessage:
      "The search and the filters together leave nobody of {people, plural, one {# person} other {# people}}.",
  },
  lastCall: { id: "view.lastCall", defaultMessage: "Last call" },
  lastCallRaise: {
    id: "view.lastCallRaise",
    defaultMessage:
      "{count, plural, one {# draft rating stands} other {# draft ratings stand}} unless somebody is raised now. Is there anybody whom the room should talk about?",
  },
  lastCallRead: {
    id: "view.lastCallRead",
    defaultMessage:
      "{count, plural, one {# draft rating stands} other {# draft ratings stand}} unless somebody is raised now.",
  },
  lastCallShow: { id: "view.lastCallShow", defaultMessage: "Show them" },
  moreUnrated: { id: "view.moreUnrated", defaultMessage: "and {count} more" },

  table: { id: "view.table", defaultMessage: "People of this session" },
  name: { id: "view.name", defaultMessage: "Name" },
  rating: { id: "view.rating", defaultMessage: "Rating" },
  draft: { id: "view.draft", defaultMessage: "Draft" },
  level: { id: "view.level", defaultMessage: "Level" },
  team: { id: "view.team", defaultMessage: "Team" },
  manager: { id: "view.manager", defaultMessage: "Manager" },
  flag: { id: "view.flag", defaultMessage: "Flag" },
  standing: { id: "view.standing", defaultMessage: "Decision" },
  select: { id: "view.select", defaultMessage: "Select" },
  actions: { id: "view.actions", defaultMessage: "Actions" },
  notRated: { id: "view.notRated", defaultMessage: "not rated" },
  sorted: {
    id: "view.sorted",
    defaultMessage: "Sorted by {column}, {descending, select, true {descending} other {ascending}}.",
  },
} as const satisfies Record<string, MessageDescriptor>;
