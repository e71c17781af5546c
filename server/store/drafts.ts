import type { NotRatedCode } from "@evenhand/shared/session/roles";
import type { Position } from "@evenhand/shared/session/scale";
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** An owner's rating and written justification before the session, or why there is no rating. */
export interface StoredDraft {
  readonly rating: Position | null;
  readonly notRated: { readonly code: NotRatedCode; readonly text: string } | null;
  readonly justification: string;
}

/** Writes a person's whole draft. */
export async function putDraft(
  db: Kysely<Schema>,
  person: { readonly id: string; readonly cycleId: string },
  draft: StoredDraft,
  at: string,
): Promise<void> {
  const values = {
    rating: draft.rating,
    not_rated: draft.notRated?.code ?? null,
    not_rated_text: draft.notRated?.text ?? "",
    justification: draft.justification,
    updated_at: at,
  };
  await db
    .insertInto("drafts")
    .values({ person_id: person.id, cycle_id: person.cycleId, ...values })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
    .execute();
}
