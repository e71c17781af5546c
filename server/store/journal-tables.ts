/** One event. Rows are written once: the engine refuses to change or remove them. */
export interface EventRow {
  session_id: string;
  seq: number;
  /** ISO-8601 UTC. */
  at: string;
  actor: string;
  type: string;
  /** Canonical JSON: ids, positions, counts, times. */
  payload: string;
  commitment: string;
  prev_hash: string;
  hash: string;
}

/** Words of one event, or of one subject in it, apart from the chain so that they can be erased. */
export interface SealedWordsRow {
  session_id: string;
  seq: number;
  /** A subject's id, or empty for the words of the event as a whole. */
  part: string;
  salt: string;
  /** Canonical JSON. */
  words: string;
}

/** The answer that an accepted command got, and gets again. */
export interface AcceptedCommandRow {
  session_id: string;
  actor: string;
  command_id: string;
  first_seq: number;
  last_seq: number;
}

/** One vote of an open poll, outside the journal; emptied at the reveal. */
export interface VoteRow {
  session_id: string;
  poll_id: string;
  voter: string;
  position: number;
}

/** One stored update of a notes document, in order of `n`. */
export interface NoteUpdateRow {
  session_id: string;
  /** A subject's id, or empty for the session's own note. */
  document: string;
  n: number;
  /** A Yjs update, V1. */
  bytes: Uint8Array;
}

/** Whose writing a Yjs client id stands for in a notes document: nobody else may continue it. */
export interface NoteAuthorRow {
  session_id: string;
  document: string;
  client_id: number;
  actor: string;
}

export interface JournalTables {
  events: EventRow;
  sealed_words: SealedWordsRow;
  accepted_commands: AcceptedCommandRow;
  votes: VoteRow;
  note_updates: NoteUpdateRow;
  note_authors: NoteAuthorRow;
}
