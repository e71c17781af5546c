import * as z from "zod/mini";
import { NOT_RATED_CODES } from "../session/roles.ts";

/** The longest cell of each kind, in UTF-16 code units. */
export const CELL_LENGTH = { id: 80, line: 300, email: 254, text: 20_000 } as const;

const line = z.string().check(z.maxLength(CELL_LENGTH.line));
/** ISO `yyyy-mm-dd`, empty where unknown. */
const date = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/));
/** A position on the cycle's scale, 1 for the lowest point. */
const position = z.nullable(z.int().check(z.minimum(1), z.maximum(7)));
const text = z.string().check(z.maxLength(CELL_LENGTH.text));

/**
 * A person as imported into a cycle. Text that is unknown is empty, never null.
 * `email` and `managerEmail` are in lower case. Who the manager is, is answered by `managersOf`.
 */
export const importedPersonSchema = z.strictObject({
  employeeId: z.string().check(z.minLength(1), z.maxLength(CELL_LENGTH.id)),
  name: line.check(z.minLength(1)),
  email: z.string().check(z.maxLength(CELL_LENGTH.email)),
  managerId: z.string().check(z.maxLength(CELL_LENGTH.id)),
  managerName: line,
  managerEmail: z.string().check(z.maxLength(CELL_LENGTH.email)),
  team: line,
  department: line,
  level: line,
  jobFamily: line,
  jobTitle: line,
  location: line,
  hireDate: date,
  lastPromotionDate: date,
  lastFeedbackDate: date,
  previousRating: position,
  draftRating: position,
  potential: line,
  justification: text,
  /** Why there is no draft: a code for the room, the text for HR and the owner. */
  notRatedReason: z.nullable(z.strictObject({ code: z.enum(NOT_RATED_CODES), text: line })),
  promotionRecommended: z.boolean(),
  /** Columns that are no field, by header: HR's alone until HR ticks them. */
  extras: z.record(z.string(), text),
});
export type ImportedPerson = z.infer<typeof importedPersonSchema>;

/** What a person has of whom nothing but id and name is known. */
export const UNKNOWN_PERSON: Omit<ImportedPerson, "employeeId" | "name"> = {
  email: "",
  managerId: "",
  managerName: "",
  managerEmail: "",
  team: "",
  department: "",
  level: "",
  jobFamily: "",
  jobTitle: "",
  location: "",
  hireDate: "",
  lastPromotionDate: "",
  lastFeedbackDate: "",
  previousRating: null,
  draftRating: null,
  potential: "",
  justification: "",
  notRatedReason: null,
  promotionRecommended: false,
  extras: {},
};
