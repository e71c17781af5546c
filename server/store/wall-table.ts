/** A screen that was let onto a session's wall. Only the SHA-256 of its cookie is kept. */
export interface WallRow {
  id: string;
  token_hash: string;
  session_id: string;
  /** Whose code it was: the facilitator, as the journal names them. */
  paired_by: string;
  created_at: string;
  expires_at: string;
  /** 1 where a facilitator has blanked the session's walls: a restart must not unveil them. */
  blank: number;
}

/** A pairing code that was given out and not used yet. Only its SHA-256 is kept. */
export interface WallCodeRow {
  code_hash: string;
  session_id: string;
  /** Whose it is: the facilitator, as the journal names them. */
  issued_by: string;
  expires_at: string;
}

export interface WallTables {
  walls: WallRow;
  wall_codes: WallCodeRow;
}
