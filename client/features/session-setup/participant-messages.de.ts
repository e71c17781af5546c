import type { Translation } from "../../state/translation.ts";
import type { messages } from "./participant-messages.ts";

export const german: Translation<typeof messages> = {
  "sessionSetup.invite": "Einladen",
  "sessionSetup.invite.title": "Jemanden einladen",
  "sessionSetup.invite.lead":
    "Alle erhalten einen persönlichen Link, der einmal gilt. Kopieren Sie ihn, und geben Sie ihn auf sicherem Weg weiter: Wer ihn öffnet, tritt als diese Person ein.",
  "sessionSetup.personName": "Name",
  "sessionSetup.email": "E-Mail",
  "sessionSetup.email.wrong": "Das ist keine E-Mail-Adresse.",
  "sessionSetup.name.missing": "Geben Sie einen Namen an.",
  "sessionSetup.role": "Rolle",
  "sessionSetup.role.facilitator":
    "Leitet den Raum und hält fest, was er entscheidet. Ist darin für niemanden zuständig.",
  "sessionSetup.role.manager":
    "Entwirft und verantwortet die Bewertungen der eigenen Leute, schlägt vor und antwortet im Raum.",
  "sessionSetup.role.sponsor":
    "Führt die Führungskräfte: liest mit und spricht Personen an, antwortet nicht und stimmt nicht ab.",
  "sessionSetup.role.observer": "Liest mit, sonst nichts.",
  "sessionSetup.missingOwners":
    "{count, plural, one {Eine zuständige Person ist} other {# Zuständige sind}} nicht eingeladen",
  "sessionSetup.missingOwners.lead":
    "Sie sind für Personen dieser Sitzung zuständig. Bis sie eingeladen sind oder Sie jemand anderen benennen, können sich diese Bewertungen nicht ändern.",
  "sessionSetup.inviteAll": "Alle {count} einladen",
  "sessionSetup.inviteThis": "<hidden>{name} </hidden>Einladen",
  "sessionSetup.noEmail": "keine E-Mail in der Datei",
  "sessionSetup.answersFor": "{people, plural, =0 {niemand} one {# Person} other {# Personen}}",
  "sessionSetup.links": "Links zum Weitergeben",
  "sessionSetup.links.lead":
    "Sie sind nur jetzt zu sehen. Geht einer verloren, ist das nicht schlimm: Ein neuer ersetzt ihn, und der alte gilt nicht mehr.",
  "sessionSetup.linkOf": "{name}, {role}",
  "sessionSetup.copy": "Link kopieren",
  "sessionSetup.copied": "Kopiert",
  "sessionSetup.copyAll": "Alle {count} kopieren",
  "sessionSetup.copyFailed":
    "Der Browser gibt die Zwischenablage nicht frei. Kopieren Sie die Links einzeln.",
  "sessionSetup.participants": "Teilnehmende",
  "sessionSetup.noParticipants": "Noch ist niemand eingeladen",
  "sessionSetup.noParticipants.lead":
    "Ein Raum braucht jemanden, der ihn moderiert, und die Führungskräfte, die seine Personen bewerten.",
  "sessionSetup.signedIn": "Link",
  "sessionSetup.joined": "angemeldet",
  "sessionSetup.notJoined": "noch nicht benutzt",
  "sessionSetup.owns": "Zuständig für",
  "sessionSetup.arrangements": "Absprachen",
  "sessionSetup.proxy.speaks": "{name} spricht in Vertretung",
  "sessionSetup.proxy.decides": "{name} entscheidet in Vertretung",
  "sessionSetup.extendedTo": "Entwürfe bis {moment}",
  "sessionSetup.more": "Mehr zu {name}",
  "sessionSetup.newLink": "Neuer Link",
  "sessionSetup.newLink.hint": "Der bisherige gilt dann nicht mehr",
  "sessionSetup.makeFacilitator": "Moderation geben…",
  "sessionSetup.makeFacilitatorNow": "Moderation geben",
  "sessionSetup.changeRole": "Rolle ändern…",
  "sessionSetup.setProxy": "Vertretung benennen…",
  "sessionSetup.extend": "Frist verlängern…",
  "sessionSetup.remove": "Aus der Sitzung nehmen…",
  "sessionSetup.role.title": "Die Rolle von {name}",
  "sessionSetup.role.losesPeople":
    "Wer moderiert, ist für niemanden zuständig: {people, plural, one {Für # Person} other {Für # Personen}} ist dann niemand zuständig, bis Sie jemanden benennen.",
  "sessionSetup.setRole": "Rolle ändern",
  "sessionSetup.roleChanged": "{name}: jetzt {role}.",
  "sessionSetup.proxy.title": "Eine Vertretung für {name}",
  "sessionSetup.proxy.lead":
    "Vertritt in dieser Sitzung eine abwesende zuständige Person. Wer moderiert, vertritt nie jemanden.",
  "sessionSetup.proxy.who": "Vertretung",
  "sessionSetup.proxy.nobody": "Niemand",
  "sessionSetup.mandate": "Vollmacht",
  "sessionSetup.mandate.speaks": "Spricht",
  "sessionSetup.mandate.speaks.hint":
    "Kann zustimmen, aber die Bewertung bleibt, bis die zuständige Person zusagt.",
  "sessionSetup.mandate.decides": "Entscheidet",
  "sessionSetup.mandate.decides.hint": "Ihre Zustimmung gilt als die der zuständigen Person.",
  "sessionSetup.proxy.save": "Vertretung benennen",
  "sessionSetup.proxy.end": "Vertretung beenden",
  "sessionSetup.proxy.saved": "{proxy} vertritt {name}.",
  "sessionSetup.proxy.ended": "{name} hat keine Vertretung mehr.",
  "sessionSetup.extend.title": "Frist für {name} verlängern",
  "sessionSetup.extend.lead":
    "Diese Entwürfe werden später als {moment} eingefroren, keine anderen. Es wird vermerkt.",
  "sessionSetup.extend.until": "Bis",
  "sessionSetup.extend.wrong": "Geben Sie einen Zeitpunkt nach der Frist an.",
  "sessionSetup.extend.save": "Frist verlängern",
  "sessionSetup.extended": "{name} hat Zeit bis {moment}.",
  "sessionSetup.remove.title": "{name} aus der Sitzung nehmen?",
  "sessionSetup.remove.lead":
    "Der Link gilt dann nicht mehr, und in diesem Raum folgt die Abmeldung.{people, plural, =0 {} one { Für # Person ist dann niemand zuständig.} other { Für # Personen ist dann niemand zuständig.}}",
  "sessionSetup.remove.save": "Herausnehmen",
  "sessionSetup.removed": "{name} ist nicht mehr in der Sitzung.",
  "sessionSetup.leftOut":
    "{names} {count, plural, one {nimmt teil und passt zugleich zum Filter. Niemand ist in einem Raum, in dem es um die eigene Bewertung geht; darum wird die Person hier nicht bewertet.} other {nehmen teil und passen zugleich zum Filter. Niemand ist in einem Raum, in dem es um die eigene Bewertung geht; darum werden diese Personen hier nicht bewertet.}}",
};
