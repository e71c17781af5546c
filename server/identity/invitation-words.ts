import type { Role } from "@evenhand/shared/session/roles";

/** Languages in which an invitation can be written. */
export type InvitationLanguage = "en" | "de";

/** What an invitation is about. */
interface InvitationFacts {
  readonly name: string;
  /** Of the session. */
  readonly title: string;
  readonly role: Role;
  readonly link: string;
}

const ENGLISH_ROLES = {
  facilitator: "a facilitator",
  manager: "a manager",
  sponsor: "a sponsor",
  observer: "an observer",
} as const satisfies Record<Role, string>;

const GERMAN_ROLES = {
  facilitator: "zur Moderation",
  manager: "als Führungskraft",
  sponsor: "als Bereichsleitung",
  observer: "zur Beobachtung",
} as const satisfies Record<Role, string>;

/** Subject and text of an invitation, plain text with an empty line between its parts. */
export function invitationWords(
  language: InvitationLanguage,
  { name, title, role, link }: InvitationFacts,
): { subject: string; text: string } {
  if (language === "de") {
    const text = [
      `Guten Tag, ${name},`,
      `Sie sind ${GERMAN_ROLES[role]} in die Kalibrierungssitzung „${title}“ eingeladen. Hier melden Sie sich an:`,
      link,
      "Der Link gilt nur für Sie und nur einmal: Bitte geben Sie ihn nicht weiter. Haben Sie für diese Sitzung schon " +
        "einen erhalten, so ersetzt dieser ihn.",
    ];
    return { subject: `Einladung: ${title}`, text: text.join("\n\n") };
  }
  const text = [
    `Hello ${name},`,
    `you are invited to the calibration session "${title}" as ${ENGLISH_ROLES[role]}. Sign in here:`,
    link,
    "The link is for you alone and works once: please do not pass it on. If you were sent one for this " +
      "session before, this one replaces it.",
  ];
  return { subject: `Invitation: ${title}`, text: text.join("\n\n") };
}

/** The first language of an Accept-Language header that there is; English where none is. */
export function invitationLanguage(accepted: string | undefined): InvitationLanguage {
  for (const tag of (accepted ?? "").toLowerCase().split(",")) {
    const language = tag.trim().split(/[-;]/)[0];
    if (language === "de" || language === "en") return language;
  }
  return "en";
}
