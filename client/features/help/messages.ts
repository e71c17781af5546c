import type { MessageDescriptor } from "react-intl";

export const messages = {
  close: { id: "help.close", defaultMessage: "Close" },

  sheetTitle: { id: "help.sheetTitle", defaultMessage: "Keys of this screen" },
  sheetEmpty: {
    id: "help.sheetEmpty",
    defaultMessage: "This screen has no keys of its own.",
  },
  notNow: { id: "help.notNow", defaultMessage: "not now" },
  keysOn: { id: "help.keysOn", defaultMessage: "Single keys are on" },
  keysOnHint: {
    id: "help.keysOnHint",
    defaultMessage: "They never act while you type. Switch them off if you speak to your computer.",
  },

  groupHere: { id: "help.groupHere", defaultMessage: "What is in front of you" },
  groupMove: { id: "help.groupMove", defaultMessage: "Moving about" },
  groupView: { id: "help.groupView", defaultMessage: "What is shown" },
  groupWhole: { id: "help.groupWhole", defaultMessage: "The session" },
  groupPeople: { id: "help.groupPeople", defaultMessage: "People" },
  groupPages: { id: "help.groupPages", defaultMessage: "Pages" },
  groupSettings: { id: "help.groupSettings", defaultMessage: "Your settings" },
  groupHelp: { id: "help.groupHelp", defaultMessage: "Help" },

  keyCtrl: { id: "help.keyCtrl", defaultMessage: "Ctrl" },
  keyShift: { id: "help.keyShift", defaultMessage: "Shift" },
  keyAlt: { id: "help.keyAlt", defaultMessage: "Alt" },
  keySpace: { id: "help.keySpace", defaultMessage: "Space" },
  keyEscape: { id: "help.keyEscape", defaultMessage: "Esc" },
  keyEnter: { id: "help.keyEnter", defaultMessage: "Enter" },
} satisfies Record<string, MessageDescriptor>;
