/*
 * Deutsch. Eine Datei `messages.de.ts` neben jeder `messages.ts`, alle zusammen in einem Stück, das nur lädt, wer
 * Deutsch liest. Der Ton: ruhig, genau, kurz; „Sie“ nur, wo der Satz es braucht; niemand wird männlich mitgemeint.
 *
 * | englisch | deutsch |
 * | --- | --- |
 * | cycle | Zyklus (beim ersten Mal: Beurteilungszyklus) |
 * | session, room | Sitzung, Raum; calibration session: Kalibrierungssitzung |
 * | rating, to rate | Bewertung, bewerten; „mit 4 bewertet“ |
 * | scale, point, step | Skala, Stufe, Stufe |
 * | level | Level (nie Stufe) |
 * | guideline | Richtwert, Richtwerte; to enforce: verbindlich machen; to waive: aufheben |
 * | draft, to submit | Entwurf, abgeben |
 * | justification, reason | Begründung (vor der Sitzung geschrieben), Grund |
 * | owner | die zuständige Person; als Spalte: Zuständig |
 * | facilitator, manager, sponsor, observer | Moderation, Führungskraft, Bereichsleitung, Beobachtung |
 * | participants | Teilnehmende |
 * | proxy, mandate | Vertretung, Vollmacht (spricht, entscheidet) |
 * | the employee | die betroffene Person |
 * | cohort, median, outlier | Vergleichsgruppe, Median, Ausreißer |
 * | agenda, flag, to raise | Agenda, Hinweis, ansprechen |
 * | to pin, drop, defer | anheften, von der Agenda nehmen, vertagen |
 * | proposal, to propose | Vorschlag, vorschlagen |
 * | to consent, object, stand aside | zustimmen, widersprechen, sich enthalten |
 * | to withdraw, set aside | zurückziehen, beiseitelegen |
 * | said aloud, attested | mündlich, mitgeschrieben |
 * | to confirm, contest | bestätigen, anfechten |
 * | defence, to make the case | Stellungnahme, Stellung nehmen |
 * | the case (panel) | Unterlagen |
 * | to record | festhalten |
 * | changed, kept, no consensus, not discussed, pending owner | geändert, beibehalten, kein Konsens, nicht besprochen, Zusage steht aus |
 * | private poll, vote, to reveal | geheime Abstimmung, Stimme, aufdecken |
 * | last call | Schlussrunde |
 * | prework, live, settling, locked | Vorbereitung, Live, Klärung, Festgeschrieben |
 * | to open, adjourn, resume (room) | öffnen, schließen, wieder öffnen |
 * | to lock, reopen (session) | festschreiben, wieder öffnen; reopen (a person): wieder aufnehmen |
 * | recused | ausgenommen |
 * | seal, digest, journal | Siegel, Prüfsumme, Journal |
 * | restricted | geschützt |
 */

const parts = import.meta.glob<Readonly<Record<string, string>>>(
  "../{app,features,state}/**/*messages.de.ts",
  {
    eager: true,
    import: "german",
  },
);

/** Every message in German, by id. A test holds that none is missing. */
export const german: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(parts));
