import type { MessageDescriptor } from "react-intl";

/** The words of the shell. */
export const messages = {
  product: { id: "app.product", defaultMessage: "Evenhand" },
  home: { id: "app.home", defaultMessage: "Home" },
  cycles: { id: "app.cycles", defaultMessage: "Cycles" },
  mainNavigation: { id: "app.mainNavigation", defaultMessage: "Main" },
  skip: { id: "app.skip", defaultMessage: "Skip to the content" },
  toasts: { id: "app.toasts", defaultMessage: "Messages" },
  dismiss: { id: "app.dismiss", defaultMessage: "Dismiss" },
  loading: { id: "app.loading", defaultMessage: "Loading" },
  tryAgain: { id: "app.tryAgain", defaultMessage: "Try again" },
  reload: { id: "app.reload", defaultMessage: "Reload the page" },
  goHome: { id: "app.goHome", defaultMessage: "Go to the start" },

  account: { id: "app.account", defaultMessage: "Your account, {name}" },
  signedInAs: { id: "app.signedInAs", defaultMessage: "Signed in as {email}" },
  signOut: { id: "app.signOut", defaultMessage: "Sign out" },
  signOutHint: { id: "app.signOutHint", defaultMessage: "You need a fresh link to come back" },
  theme: { id: "app.theme", defaultMessage: "Appearance" },
  themeSystem: { id: "app.themeSystem", defaultMessage: "As the system" },
  themeLight: { id: "app.themeLight", defaultMessage: "Light" },
  themeDark: { id: "app.themeDark", defaultMessage: "Dark" },

  language: { id: "app.language", defaultMessage: "Language" },
  languageBrowser: { id: "app.languageBrowser", defaultMessage: "As the browser" },
  languageFailed: { id: "app.languageFailed", defaultMessage: "That language cannot be fetched just now" },

  notFoundTitle: { id: "app.notFoundTitle", defaultMessage: "There is no page here" },
  notFoundText: {
    id: "app.notFoundText",
    defaultMessage: "The address may be mistyped, or what was here is not for you to see.",
  },
  crashTitle: { id: "app.crashTitle", defaultMessage: "This page stopped working" },
  crashText: {
    id: "app.crashText",
    defaultMessage: "Nothing that was recorded is lost. Reloading usually brings it back.",
  },
  unreadableTitle: { id: "app.unreadableTitle", defaultMessage: "This page could not be read" },
  unreachableTitle: { id: "app.unreachableTitle", defaultMessage: "The server does not answer" },

  signedOutTitle: { id: "app.signedOutTitle", defaultMessage: "You are signed out" },
  signedOutText: {
    id: "app.signedOutText",
    defaultMessage: "Evenhand has no passwords. You come in by the personal link that HR sent you.",
  },
  signedOutLost: {
    id: "app.signedOutLost",
    defaultMessage: "Used or lost it? Ask HR for a fresh one: the old one then stops working.",
  },

  joinTitle: { id: "app.joinTitle", defaultMessage: "Welcome, {name}" },
  joinSession: {
    id: "app.joinSession",
    defaultMessage: "You are invited to the calibration session {title}.",
  },
  joinHr: { id: "app.joinHr", defaultMessage: "This link signs you in as HR of your organisation." },
  joinAs: { id: "app.joinAs", defaultMessage: "You enter as {email}. The link works once, for you alone." },
  joinEnter: { id: "app.joinEnter", defaultMessage: "Enter" },
  joinOther: {
    id: "app.joinOther",
    defaultMessage: "{email} is signed in on this browser and will be signed out.",
  },
  joinUnusable: { id: "app.joinUnusable", defaultMessage: "This link does not work" },
  joinIncomplete: {
    id: "app.joinIncomplete",
    defaultMessage:
      "Part of the link is missing. Copy the whole of it from your invitation and open it again.",
  },
  joinUnknown: {
    id: "app.joinUnknown",
    defaultMessage: "It was not made here, or a newer one has replaced it. Ask HR for a fresh one.",
  },
  joinUsed: {
    id: "app.joinUsed",
    defaultMessage: "It has been used already; each link works once. Ask HR for a fresh one.",
  },
  joinUsedSignedIn: {
    id: "app.joinUsedSignedIn",
    defaultMessage: "You are still signed in as {email} on this browser.",
  },

  homeSessions: { id: "app.homeSessions", defaultMessage: "Your sessions" },
  homeLead: {
    id: "app.homeLead",
    defaultMessage: "The rooms in which ratings are calibrated, and your part in them.",
  },
  homeNoSessions: { id: "app.homeNoSessions", defaultMessage: "No sessions yet" },
  homeNoSessionsText: {
    id: "app.homeNoSessionsText",
    defaultMessage: "When HR invites you to a calibration session, it appears here.",
  },
  homeInCycle: { id: "app.homeInCycle", defaultMessage: "{cycle} · {role}" },
} as const satisfies Record<string, MessageDescriptor>;
