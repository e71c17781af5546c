import type { Translation } from "../../state/translation.ts";
import type { commandMessages } from "./command-messages.ts";

export const german: Translation<typeof commandMessages> = {
  "consensus.command.keep": "{name} bei {value} belassen",
  "consensus.command.keepNotRated": "{name} unbewertet lassen",
  "consensus.command.none": "Kein Konsens zu {name}",
  "consensus.command.defer": "{name} vertagen…",
  "consensus.command.propose": "Vorschlag für {name} mitschreiben: {value}, {label}…",
  "consensus.command.poll": "Geheime Abstimmung über {name} öffnen",
  "consensus.command.reveal": "Abstimmung über {name} aufdecken",
  "consensus.command.reopen": "{name} wieder aufnehmen…",
  "consensus.command.explain": "Schreiben, was {name} lesen darf…",
  "consensus.command.undo": "Zurücknehmen: {what}",
  "consensus.command.linePrimary": "Tun, was auf dem blauen Knopf steht",
  "consensus.command.lineDigit": "Einen Vorschlag für diese Bewertung mitschreiben",
  "consensus.command.lineKeep": "Bewertung beibehalten und weiter",
  "consensus.command.lineNone": "Kein Konsens",
  "consensus.command.lineDefer": "Vertagen",
  "consensus.command.linePoll": "Geheime Abstimmung: öffnen, dann aufdecken",
  "consensus.command.lineUndo": "Zurücknehmen, was Sie zuletzt festgehalten haben",
  "consensus.command.whyDecided": "Das ist entschieden. Erst wieder aufnehmen.",
  "consensus.command.whyProposal": "Ein Vorschlag ist offen. Erst festhalten oder beiseitelegen.",
  "consensus.command.whyDeferred": "Das ist schon vertagt.",
  "consensus.command.whyNoRating": "Es gibt noch keine Bewertung.",
  "consensus.command.whyDeferredLast":
    "{what}: Wer vertagt ist, wird wieder aufgerufen; zurückzunehmen ist da nichts.",
  "consensus.command.whyNothing": "Von Ihnen gibt es nichts mehr zurückzunehmen.",
};
