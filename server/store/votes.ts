import type { Effect } from "@evenhand/shared/session/commands";
import type { ParticipantId, PollId, SessionId } from "@evenhand/shared/session/ids";
import type { Position } from "@evenhand/shared/session/scale";
import type { Kysely, Transaction } from "kysely";
import type { Schema } from "./schema.ts";

/**
 * The votes of an open poll, without names and in no order that could give a name away.
 *
 * @param voters whose votes count: who has lost the vote since they gave it is not among them
 */
export async function readVotes(
  db: Kysely<Schema>,
  sessionId: SessionId,
  pollId: PollId,
  voters: ReadonlySet<ParticipantId>,
): Promise<Position[]> {
  if (voters.size === 0) return [];
  const rows = await db
    .selectFrom("votes")
    .select("position")
    .where("session_id", "=", sessionId)
    .where("poll_id", "=", pollId)
    .where("voter", "in", [...voters])
    .orderBy("position")
    .execute();
  return rows.map((row) => row.position);
}

/** Stores what a command keeps outside the journal, in the command's transaction. */
export async function storeEffects(
  trx: Transaction<Schema>,
  sessionId: SessionId,
  effects: readonly Effect[],
): Promise<void> {
  for (const effect of effects) {
    switch (effect.type) {
      case "vote.put":
        await trx
          .insertInto("votes")
          .values({
            session_id: sessionId,
            poll_id: effect.pollId,
            voter: effect.voter,
            position: effect.rating,
          })
          .onConflict((conflict) =>
            conflict.columns(["session_id", "poll_id", "voter"]).doUpdateSet({ position: effect.rating }),
          )
          .execute();
        break;
      case "votes.clear":
        await trx
          .deleteFrom("votes")
          .where("session_id", "=", sessionId)
          .where("poll_id", "=", effect.pollId)
          .execute();
        break;
      default:
        effect satisfies never;
    }
  }
}
