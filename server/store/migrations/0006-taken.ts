import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** Every session that a person is set up for is found at once: a room that takes people in asks for each of them. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createIndex("session_subjects_of_person")
    .on("session_subjects")
    .column("person_id")
    .execute();
}
