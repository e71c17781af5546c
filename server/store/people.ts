import type { ImportedPerson } from "@evenhand/shared/protocol/import-person";
import { NOT_RATED_CODES, type NotRatedCode } from "@evenhand/shared/session/roles";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import type { DraftRow, PersonRow } from "./directory-tables.ts";
import type { Schema } from "./schema.ts";

/** A person of a cycle with their draft, as imported and as written since. */
export interface StoredPerson extends ImportedPerson {
  readonly id: string;
  /** When the draft was last written; null where there never was one. */
  readonly draftedAt: string | null;
}

const extrasSchema = z.record(z.string(), z.string());
const notRatedSchema = z.nullable(z.enum(NOT_RATED_CODES));

/** The code of a stored draft, checked. */
const readNotRated = (code: string | null): NotRatedCode | null => notRatedSchema.parse(code);

type JoinedRow = PersonRow & { [Key in keyof DraftPart]: DraftPart[Key] | null };
type DraftPart = Pick<DraftRow, "rating" | "not_rated" | "not_rated_text" | "justification" | "updated_at">;

const selectPeople = (db: Kysely<Schema>) =>
  db
    .selectFrom("people")
    .leftJoin("drafts", "drafts.person_id", "people.id")
    .selectAll("people")
    .select([
      "drafts.rating",
      "drafts.not_rated",
      "drafts.not_rated_text",
      "drafts.justification",
      "drafts.updated_at",
    ]);

/** Everybody of a cycle, by name. */
export async function peopleOf(db: Kysely<Schema>, cycleId: string): Promise<StoredPerson[]> {
  const rows = await selectPeople(db)
    .where("people.cycle_id", "=", cycleId)
    .orderBy("people.name")
    .orderBy("people.id")
    .execute();
  return rows.map(fromRow);
}

/** One person of a cycle, or none. */
export async function personById(
  db: Kysely<Schema>,
  cycleId: string,
  id: string,
): Promise<StoredPerson | undefined> {
  const row = await selectPeople(db)
    .where("people.cycle_id", "=", cycleId)
    .where("people.id", "=", id)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** How many people a cycle has, and how many of them have a draft rating or a reason for none. */
export async function countPeople(
  db: Kysely<Schema>,
  cycleId: string,
): Promise<{ people: number; drafts: number }> {
  const { count } = db.fn;
  const people = await db
    .selectFrom("people")
    .select(count<number>("id").as("n"))
    .where("cycle_id", "=", cycleId)
    .executeTakeFirstOrThrow();
  const drafts = await db
    .selectFrom("drafts")
    .select(count<number>("person_id").as("n"))
    .where("cycle_id", "=", cycleId)
    .where((where) => where.or([where("rating", "is not", null), where("not_rated", "is not", null)]))
    .executeTakeFirstOrThrow();
  return { people: Number(people.n), drafts: Number(drafts.n) };
}

/** A person as the tables keep them, their draft apart. */
export function toRow(id: string, cycleId: string, person: ImportedPerson): PersonRow {
  return {
    id,
    cycle_id: cycleId,
    employee_id: person.employeeId,
    name: person.name,
    email: person.email,
    manager_id: person.managerId,
    manager_name: person.managerName,
    manager_email: person.managerEmail,
    team: person.team,
    department: person.department,
    level: person.level,
    job_family: person.jobFamily,
    job_title: person.jobTitle,
    location: person.location,
    hire_date: person.hireDate,
    last_promotion_date: person.lastPromotionDate,
    last_feedback_date: person.lastFeedbackDate,
    previous_rating: person.previousRating,
    potential: person.potential,
    promotion_recommended: person.promotionRecommended ? 1 : 0,
    extras: JSON.stringify(person.extras),
  };
}

function fromRow(row: JoinedRow): StoredPerson {
  const notRated = readNotRated(row.not_rated);
  return {
    id: row.id,
    employeeId: row.employee_id,
    name: row.name,
    email: row.email,
    managerId: row.manager_id,
    managerName: row.manager_name,
    managerEmail: row.manager_email,
    team: row.team,
    department: row.department,
    level: row.level,
    jobFamily: row.job_family,
    jobTitle: row.job_title,
    location: row.location,
    hireDate: row.hire_date,
    lastPromotionDate: row.last_promotion_date,
    lastFeedbackDate: row.last_feedback_date,
    previousRating: row.previous_rating,
    draftRating: row.rating,
    potential: row.potential,
    justification: row.justification ?? "",
    notRatedReason: notRated && { code: notRated, text: row.not_rated_text ?? "" },
    promotionRecommended: row.promotion_recommended === 1,
    extras: row.extras === "{}" ? {} : extrasSchema.parse(JSON.parse(row.extras)),
    draftedAt: row.updated_at,
  };
}
