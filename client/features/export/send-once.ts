import type { CommandInput } from "@evenhand/shared/protocol/commands";
import { ERROR_STATUS, type ErrorCode } from "@evenhand/shared/protocol/errors";
import { createControlStore, openControl } from "../../state/control-client.ts";
import { ApiProblem } from "../../state/http.ts";
import { createPendingStore } from "../../state/pending.ts";

/** Longer than this without a connection, and the act is given up: nothing was sent. */
const ANSWER_WITHIN = 15_000;

/**
 * Sends one command of the control plane from a page that is no room, and hangs up.
 * @throws ApiProblem with the code of the refusal, `offline` where no answer came
 */
export async function sendOnce(sessionId: string, command: CommandInput): Promise<void> {
  const client = openControl({
    url: window.location.origin,
    sessionId,
    store: createControlStore(),
    pending: createPendingStore(),
    shownSeq: () => 0,
    onNews: () => undefined,
  });
  // Closing answers what still waits with `unavailable`.
  const timer = setTimeout(() => client.close(), ANSWER_WITHIN);
  const ack = await client.send(command);
  clearTimeout(timer);
  client.close();
  if (ack.ok) return;
  const { code, details } = ack.error;
  throw new ApiProblem(isErrorCode(code) ? code : "internal", 0, details);
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_STATUS, code);
