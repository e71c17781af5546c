import type { CreateTableBuilder, Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** Accounts, cycles, people, drafts, sessions, participants: see `directory-tables.ts`. */
export async function up(db: Kysely<Schema>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable("accounts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("hr", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();

  await schema
    .createTable("invitations")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) => c.notNull().references("accounts.id"))
    .addColumn("session_id", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("used_at", "text")
    .addColumn("revoked_at", "text")
    .execute();
  await schema.createIndex("invitations_account").on("invitations").column("account_id").execute();

  await schema
    .createTable("cookie_sessions")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("account_id", "text", (c) => c.notNull().references("accounts.id"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("seen_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("cookie_sessions_account").on("cookie_sessions").column("account_id").execute();

  await schema
    .createTable("cycles")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("scale", "text", (c) => c.notNull())
    .addColumn("guideline", "text", (c) => c.notNull())
    .addColumn("deadline", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();

  let people: CreateTableBuilder<"people", string> = schema
    .createTable("people")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"));
  for (const column of [
    ...["employee_id", "name", "email", "manager_id", "manager_name", "manager_email", "team", "department"],
    ...["level", "job_family", "job_title", "location", "hire_date", "last_promotion_date"],
    ...["last_feedback_date", "potential", "extras"],
  ]) {
    people = people.addColumn(column, "text", (c) => c.notNull());
  }
  await people
    .addColumn("previous_rating", "integer")
    .addColumn("promotion_recommended", "integer", (c) => c.notNull())
    .addUniqueConstraint("people_employee", ["cycle_id", "employee_id"])
    .execute();

  await schema
    .createTable("drafts")
    .addColumn("person_id", "text", (c) => c.primaryKey().references("people.id").onDelete("cascade"))
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("rating", "integer")
    .addColumn("not_rated", "text")
    .addColumn("not_rated_text", "text", (c) => c.notNull())
    .addColumn("justification", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("drafts_cycle").on("drafts").column("cycle_id").execute();

  await schema
    .createTable("columns")
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("restricted", "integer", (c) => c.notNull())
    .addColumn("shown", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("columns_key", ["cycle_id", "key"])
    .execute();

  await schema
    .createTable("imports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("account_id", "text", (c) => c.notNull())
    .addColumn("undo", "text", (c) => c.notNull())
    .addColumn("created", "integer", (c) => c.notNull())
    .addColumn("changed", "integer", (c) => c.notNull())
    .addColumn("undone_at", "text")
    .execute();
  await schema.createIndex("imports_cycle").on("imports").columns(["cycle_id", "at"]).execute();

  await schema
    .createTable("sessions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("cycle_id", "text", (c) => c.notNull().references("cycles.id"))
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("selection", "text", (c) => c.notNull())
    .addColumn("cohort_by", "text", (c) => c.notNull())
    .addColumn("settings", "text", (c) => c.notNull())
    .addColumn("phase", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("waived", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("deleted_at", "text")
    .execute();
  await schema.createIndex("sessions_cycle").on("sessions").column("cycle_id").execute();

  await schema
    .createTable("session_subjects")
    .addColumn("session_id", "text", (c) => c.notNull().references("sessions.id").onDelete("cascade"))
    .addColumn("person_id", "text", (c) => c.notNull().references("people.id").onDelete("cascade"))
    .addColumn("included", "integer")
    .addColumn("owner_id", "text")
    .addColumn("recused", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("session_subjects_key", ["session_id", "person_id"])
    .execute();

  await schema
    .createTable("participants")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("session_id", "text", (c) => c.notNull().references("sessions.id").onDelete("cascade"))
    .addColumn("account_id", "text", (c) => c.notNull().references("accounts.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("proxy_id", "text")
    .addColumn("mandate", "text")
    .addColumn("extended_until", "text")
    .addColumn("submitted_at", "text")
    .addColumn("active", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addUniqueConstraint("participants_account", ["session_id", "account_id"])
    .execute();
  await schema.createIndex("participants_by_account").on("participants").column("account_id").execute();

  await schema
    .createTable("setup_record")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("n", "integer", (c) => c.notNull())
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("actor", "text", (c) => c.notNull())
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("setup_record_session").on("setup_record").columns(["session_id", "at"]).execute();

  await schema
    .createTable("locked_results")
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("cycle_id", "text", (c) => c.notNull())
    .addColumn("locked_at", "text", (c) => c.notNull())
    .addColumn("digest", "text", (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("locked_results_key", ["session_id", "version"])
    .execute();
}
