/** What pre-work answers beside drafts. As in `answers.ts`, times are ISO-8601 UTC. */

/** `PUT …/submission`: as it stands now. */
export interface Submission {
  readonly submitted: boolean;
  readonly submittedAt: string | null;
}

/** One entry of `GET …/setup-record`: an act of HR in prework, or an export. */
export interface SetupEntry {
  readonly at: string;
  /** As the journal names people. */
  readonly actor: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly reason: string;
}
