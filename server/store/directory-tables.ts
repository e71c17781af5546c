/**
 * What lies in tables rather than in the journal: who there is, the cycles and their people, and the pre-work of
 * sessions. Times are ISO-8601 UTC text, which sorts as it reads; flags are 0 or 1; JSON is text: so the
 * same rows mean the same in every engine.
 */

export interface AccountRow {
  id: string;
  /** In lower case; unique. */
  email: string;
  name: string;
  hr: number;
  created_at: string;
}

/** A one-time sign-in link. Only the SHA-256 of its token is kept. */
export interface InvitationRow {
  token_hash: string;
  account_id: string;
  /** The session it was made for; null for HR's own. */
  session_id: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

/** A signed-in browser. Only the SHA-256 of its cookie is kept. */
export interface CookieSessionRow {
  token_hash: string;
  account_id: string;
  created_at: string;
  /** When it was last used, to the minute or so: the idle limit counts from here. */
  seen_at: string;
  /** The absolute limit. */
  expires_at: string;
}

export interface CycleRow {
  id: string;
  name: string;
  /** JSON of `Scale`. */
  scale: string;
  /** JSON of `Guideline`. */
  guideline: string;
  deadline: string | null;
  created_at: string;
}

export interface PersonRow {
  id: string;
  cycle_id: string;
  /** Unique in the cycle. */
  employee_id: string;
  name: string;
  email: string;
  manager_id: string;
  manager_name: string;
  manager_email: string;
  team: string;
  department: string;
  level: string;
  job_family: string;
  job_title: string;
  location: string;
  hire_date: string;
  last_promotion_date: string;
  last_feedback_date: string;
  previous_rating: number | null;
  potential: string;
  promotion_recommended: number;
  /** JSON, column key to text: private and restricted columns. */
  extras: string;
}

export interface DraftRow {
  person_id: string;
  cycle_id: string;
  rating: number | null;
  /** A `NotRatedCode`. */
  not_rated: string | null;
  not_rated_text: string;
  justification: string;
  updated_at: string;
}

/** An imported column that is no known field. */
export interface ColumnRow {
  cycle_id: string;
  key: string;
  /** By its name or by what HR said of it; once restricted, always. */
  restricted: number;
  shown: number;
}

/** What the latest import replaced, so that it can be taken back. */
export interface ImportRow {
  id: string;
  cycle_id: string;
  at: string;
  account_id: string;
  /** JSON: ids that were created, and the rows that were there before. */
  undo: string;
  created: number;
  changed: number;
  undone_at: string | null;
}

export interface SessionRow {
  id: string;
  cycle_id: string;
  title: string;
  /** JSON of `SubjectSelection`. */
  selection: string;
  /** JSON of `CohortAttribute[]`. */
  cohort_by: string;
  /** JSON of `Settings`. */
  settings: string;
  /** In step with the journal. */
  phase: string;
  version: number;
  /** Enforcement waived in prework. */
  waived: number;
  created_at: string;
  /** Deleted, its locked results kept. */
  deleted_at: string | null;
}

/** What HR set for one subject of a session. */
export interface SessionSubjectRow {
  session_id: string;
  person_id: string;
  /** 1 added (or, once opened, in the room), 0 dropped, null as the selection says. */
  included: number | null;
  /** A participant whom HR made owner in prework. */
  owner_id: string | null;
  /** JSON array of participants kept from this subject in prework. */
  recused: string;
}

export interface ParticipantRow {
  id: string;
  session_id: string;
  account_id: string;
  role: string;
  proxy_id: string | null;
  mandate: string | null;
  extended_until: string | null;
  submitted_at: string | null;
  /** 0 while an invitation into a live room is not yet in its journal. */
  active: number;
  created_at: string;
}

/** HR's recorded acts and reasons before the room opens and the journal begins. */
export interface SetupRecordRow {
  id: string;
  /** Counts within the session: two acts may carry the same time. */
  n: number;
  session_id: string;
  at: string;
  actor: string;
  type: string;
  /** JSON: ids only. */
  payload: string;
  reason: string;
}

/** Which results were locked; the results themselves are replayed from the journal. */
export interface LockedResultRow {
  session_id: string;
  version: number;
  cycle_id: string;
  locked_at: string;
  digest: string;
  /** Seq of the lock's event: the result is the fold up to here. */
  seq: number;
}

/** The directory's part of the database schema. */
export interface DirectoryTables {
  accounts: AccountRow;
  invitations: InvitationRow;
  cookie_sessions: CookieSessionRow;
  cycles: CycleRow;
  people: PersonRow;
  drafts: DraftRow;
  columns: ColumnRow;
  imports: ImportRow;
  sessions: SessionRow;
  session_subjects: SessionSubjectRow;
  participants: ParticipantRow;
  setup_record: SetupRecordRow;
  locked_results: LockedResultRow;
}
