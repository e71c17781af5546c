import type { NoteName } from "@evenhand/shared/rules/notes";
import type { ParticipantId } from "@evenhand/shared/session/ids";
import type { SessionState } from "@evenhand/shared/session/state";
import * as Y from "yjs";
import { noteRoot } from "../rooms/note-texts.ts";
import type { NoteLog } from "../store/note-log.ts";
import { FACILITATOR, MANAGERS } from "./cast.ts";
import { directoryOf, PEOPLE } from "./directory.ts";

/** A note as one person typed it. */
interface SampleNote {
  readonly note: NoteName;
  readonly author: ParticipantId;
  readonly text: string;
}

/** Stores notes of the sample's session as if they had been typed, before anyone is connected to them. */
export async function writeNotes(log: NoteLog, state: SessionState): Promise<void> {
  const { participant, subject } = directoryOf(state);
  const { ana, farrukh } = MANAGERS;
  const notes: readonly SampleNote[] = [
    {
      note: null,
      author: participant(FACILITATOR.name),
      text:
        "A five needs an effect beyond the own team. Agreed at Saoirse, holds for all levels.\n" +
        "After the outliers: Claims (seven fours), then Onboarding (four twos).\n" +
        "Three minutes a person; we end at 16:00.\n",
    },
    {
      note: subject(PEOPLE.inaki),
      author: participant(ana.name),
      text: "40 seconds instead of 11 minutes, week of 21 September. Double-booking fault found on 3 August.\n",
    },
    {
      note: subject(PEOPLE.tsering),
      author: participant(farrukh.name),
      text: "Open hospital complaints: 28 on 17 August, 13 on 10 October. Level question, not a rating question?\n",
    },
  ];
  for (const { note, author, text } of notes) {
    const doc = new Y.Doc();
    doc.getText(noteRoot(note)).insert(0, text);
    const batch = { updates: [Y.encodeStateAsUpdate(doc)], authors: new Map([[doc.clientID, author]]) };
    doc.destroy();
    await log.append(state.id, note, batch);
  }
}
