import type { SessionState } from "@evenhand/shared/session/state";
import type { Answer, Submission } from "./batch.ts";

/** A command that waits for its turn, and who waits for its answer. */
export interface CommandJob extends Submission {
  readonly kind: "command";
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/** What is done between commands. */
export interface TaskJob {
  readonly kind: "task";
  /** Keeps other processes out too. */
  readonly alone: boolean;
  readonly run: (state: SessionState) => Promise<void>;
  readonly fail: (error: unknown) => void;
}
