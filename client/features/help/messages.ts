import type { MessageDescriptor } from "react-intl";

export const messages = {
  close: { id: "help.close", defaultMessage: "Close" },

  paletteTitle: { id: "help.paletteTitle", defaultMessage: "Commands and people" },
  palettePlaceholder: { id: "help.palettePlaceholder", defaultMessage: "What do you want to do?" },
  paletteCount: {
    id: "help.paletteCount",
    defaultMessage: "{count, plural, =0 {Nothing fits} one {# fits} other {# fit}}",
  },
  paletteNothing: {
    id: "help.paletteNothing",
    defaultMessage: "Nothing here fits “{query}”. Commands go by what you may do on this screen.",
  },
  paletteFoot: {
    id: "help.paletteFoot",
    defaultMessage: "Type a part of a command or a name, then Enter; or choose with the arrows. Esc closes.",
  },
  groupRecent: { id: "help.groupRecent", defaultMessage: "Used last" },

  sheetTitle: { id: "help.sheetTitle", defaultMessage: "Keys of this screen" },
  notNow: { id: "help.notNow", defaultMessage: "not now" },
  keysOn: { id: "help.keysOn", defaultMessage: "Single keys are on" },
  keysOnHint: {
    id: "help.keysOnHint",
    defaultMessage: "They never act while you type. Switch them off if you speak to your computer.",
  },

  groupWaiting: { id: "help.groupWaiting", defaultMessage: "What waits for you" },
  groupHere: { id: "help.groupHere", defaultMessage: "What is in front of you" },
  groupMove: { id: "help.groupMove", defaultMessage: "Moving about" },
  groupView: { id: "help.groupView", defaultMessage: "What is shown" },
  groupWhole: { id: "help.groupWhole", defaultMessage: "The session" },
  groupPeople: { id: "help.groupPeople", defaultMessage: "People" },
  groupPages: { id: "help.groupPages", defaultMessage: "Pages" },
  groupSettings: { id: "help.groupSettings", defaultMessage: "Your settings" },
  groupHelp: { id: "help.groupHelp", defaultMessage: "Help" },
} as const satisfies Record<string, MessageDescriptor>;
