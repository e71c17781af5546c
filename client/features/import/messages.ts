import type { ColumnField, Confidence } from "@evenhand/shared/protocol/import-fields";
import type { ImportProblemCode } from "@evenhand/shared/protocol/import-problem";
import type { MessageDescriptor } from "react-intl";

/** The words of an import. */
export const messages = {
  title: { id: "import.title", defaultMessage: "Import people" },
  steps: { id: "import.steps", defaultMessage: "Steps of the import" },
  stepFile: { id: "import.step.file", defaultMessage: "File" },
  stepColumns: { id: "import.step.columns", defaultMessage: "Columns" },
  stepCheck: { id: "import.step.check", defaultMessage: "Check" },
  stepDone: { id: "import.step.done", defaultMessage: "Done" },
  stepBehind: { id: "import.step.behind", defaultMessage: "done" },

  drop: { id: "import.drop", defaultMessage: "Drop a file here, or choose one" },
  dropHint: {
    id: "import.drop.hint",
    defaultMessage:
      "CSV or Excel (.xlsx), one row a person. Any order of columns, any delimiter or encoding.",
  },
  wrongKind: {
    id: "import.wrongKind",
    defaultMessage: "This is no CSV or Excel file. Export one from your HR system, or save as .xlsx or .csv.",
  },
  reading: { id: "import.reading", defaultMessage: "Reading {name}" },
  nothingYet: {
    id: "import.nothingYet",
    defaultMessage: "Choosing a file writes nothing: you first see what would happen.",
  },
  whatGoesIn: { id: "import.whatGoesIn", defaultMessage: "What the file may hold" },
  required: { id: "import.required", defaultMessage: "Required" },
  requiredList: { id: "import.required.list", defaultMessage: "employee id and name." },
  recommended: { id: "import.recommended", defaultMessage: "For a session" },
  recommendedList: {
    id: "import.recommended.list",
    defaultMessage: "manager and the manager’s email, team, level, draft rating, justification.",
  },
  helpful: { id: "import.helpful", defaultMessage: "For the agenda" },
  helpfulList: {
    id: "import.helpful.list",
    defaultMessage: "previous rating, hire date, last promotion, last feedback, promotion recommended.",
  },
  others: { id: "import.others", defaultMessage: "Everything else" },
  othersList: {
    id: "import.others.list",
    defaultMessage: "is kept for HR alone. Pay, birth dates and the like can never be shown in a room.",
  },
  scaleOf: { id: "import.scaleOf", defaultMessage: "Ratings may be written as {values}, or as labels." },

  columnsTitle: { id: "import.columns.title", defaultMessage: "What is in {name}" },
  columnsLead: {
    id: "import.columns.lead",
    defaultMessage:
      "{fields, plural, one {# column was} other {# columns were}} recognised{unsure, plural, =0 {} one {, # of them by a guess} other {, # of them by guesses}}. {others, plural, =0 {} one {# is kept for HR alone.} other {# are kept for HR alone.}}",
  },
  sheet: { id: "import.sheet", defaultMessage: "Sheet of the workbook" },
  readAs: { id: "import.readAs", defaultMessage: "Read as {encoding}, cells separated by {delimiter}." },
  byComma: { id: "import.byComma", defaultMessage: "commas" },
  bySemicolon: { id: "import.bySemicolon", defaultMessage: "semicolons" },
  byTab: { id: "import.byTab", defaultMessage: "tabs" },
  byBar: { id: "import.byBar", defaultMessage: "bars" },
  byOther: { id: "import.byOther", defaultMessage: "“{delimiter}”" },
  header: { id: "import.header", defaultMessage: "Column in the file" },
  samples: { id: "import.samples", defaultMessage: "For example" },
  notInFile: { id: "import.notInFile", defaultMessage: "Not in this file: {fields}." },
  takenFor: { id: "import.takenFor", defaultMessage: "Is taken for" },
  takenForOf: { id: "import.takenForOf", defaultMessage: "What {column} is taken for" },
  how: { id: "import.how", defaultMessage: "How sure" },
  noHeader: { id: "import.noHeader", defaultMessage: "(no header, {key})" },
  noSamples: { id: "import.noSamples", defaultMessage: "empty" },
  keepPrivate: { id: "import.keepPrivate", defaultMessage: "Keep for HR alone" },
  ignore: { id: "import.ignore", defaultMessage: "Leave out" },
  restricted: { id: "import.restricted", defaultMessage: "Restricted: HR alone, for good" },
  dateOrder: { id: "import.dateOrder", defaultMessage: "Dates of {column}" },
  dateFound: { id: "import.dateFound", defaultMessage: "As found" },
  dateDayFirst: { id: "import.dateDayFirst", defaultMessage: "Day first" },
  dateMonthFirst: { id: "import.dateMonthFirst", defaultMessage: "Month first" },
  missingFields: {
    id: "import.missingFields",
    defaultMessage: "No column holds the {fields}. Choose the one that does, or another file.",
  },
  otherSheet: {
    id: "import.otherSheet",
    defaultMessage: "This sheet holds no people. Choose the one that does.",
  },
  checkRows: {
    id: "import.checkRows",
    defaultMessage: "Check {rows, plural, one {# row} other {# rows}}",
  },
  seeProblems: { id: "import.seeProblems", defaultMessage: "See what stands in the way" },
  otherFile: { id: "import.otherFile", defaultMessage: "Choose another file" },

  created: { id: "import.created", defaultMessage: "New" },
  changed: { id: "import.changed", defaultMessage: "Changed" },
  unchanged: { id: "import.unchanged", defaultMessage: "The same" },
  problemRows: { id: "import.problemRows", defaultMessage: "With problems" },
  counts: { id: "import.counts", defaultMessage: "What the import would do" },
  dryRun: {
    id: "import.dryRun",
    defaultMessage: "This was a dry run of {name}. Nothing has been written yet.",
  },
  allGood: { id: "import.allGood", defaultMessage: "No problems found." },
  problems: { id: "import.problems", defaultMessage: "Problems, by repair" },
  problemsLead: {
    id: "import.problems.lead",
    defaultMessage:
      "{rows, plural, one {# row cannot} other {# rows cannot}} be imported as {rows, plural, one {it is} other {they are}}. Rows are numbered as a spreadsheet numbers them.",
  },
  problemsFile: {
    id: "import.problems.file",
    defaultMessage: "The file as a whole cannot be imported until this is put right.",
  },
  notes: { id: "import.notes", defaultMessage: "Good to know" },
  times: { id: "import.times", defaultMessage: "{rows, plural, one {# row} other {# rows}}" },
  inColumn: { id: "import.inColumn", defaultMessage: "in {column}" },
  rows: {
    id: "import.rows",
    defaultMessage: "{count, plural, one {Row} other {Rows}} {rows}",
  },
  moreValues: {
    id: "import.moreValues",
    defaultMessage: "Show {count, plural, one {# more value} other {# more values}}",
  },
  toColumns: { id: "import.toColumns", defaultMessage: "Go to the columns" },
  whichOrder: { id: "import.whichOrder", defaultMessage: "How are these dates written?" },
  correctTitle: { id: "import.correct.title", defaultMessage: "Correct the file and choose it again" },
  correctHint: {
    id: "import.correct.hint",
    defaultMessage: "What you said of the columns is kept. The check runs again at once.",
  },
  importAll: {
    id: "import.all",
    defaultMessage: "Import {rows, plural, one {# person} other {# people}}",
  },
  importNothing: {
    id: "import.nothing",
    defaultMessage: "Everything is as it was: there is nothing to import.",
  },
  importRest: {
    id: "import.rest",
    defaultMessage: "Import the other {rows, plural, one {# row} other {# rows}}",
  },
  restHint: {
    id: "import.restHint",
    defaultMessage: "The rows with problems are left out. You can import them later from a corrected file.",
  },
  back: { id: "import.back", defaultMessage: "Back to the columns" },

  doneTitle: {
    id: "import.done.title",
    defaultMessage:
      "{people, plural, =0 {Nothing had to be written} one {# person is imported} other {# people are imported}}",
  },
  doneLead: {
    id: "import.done.lead",
    defaultMessage:
      "{created} new, {changed} changed, {unchanged} the same{left, plural, =0 {} one {, # row left out} other {, # rows left out}}. Until the next import you can undo this one, here or from the cycle’s menu.",
  },
  newSession: { id: "import.newSession", defaultMessage: "Create a session" },
  undo: { id: "import.undo", defaultMessage: "Undo this import" },
  undone: { id: "import.undone", defaultMessage: "The import is undone: everything is as it was before." },
  toCycle: { id: "import.toCycle", defaultMessage: "Back to {name}" },
} as const satisfies Record<string, MessageDescriptor>;

/** The fields of a file as people call them. */
export const fieldMessages = {
  employee_id: { id: "import.field.employee_id", defaultMessage: "Employee id" },
  name: { id: "import.field.name", defaultMessage: "Name" },
  first_name: { id: "import.field.first_name", defaultMessage: "First name" },
  last_name: { id: "import.field.last_name", defaultMessage: "Last name" },
  email: { id: "import.field.email", defaultMessage: "Email" },
  manager_id: { id: "import.field.manager_id", defaultMessage: "Manager’s id" },
  manager_name: { id: "import.field.manager_name", defaultMessage: "Manager’s name" },
  manager_email: { id: "import.field.manager_email", defaultMessage: "Manager’s email" },
  team: { id: "import.field.team", defaultMessage: "Team" },
  department: { id: "import.field.department", defaultMessage: "Department" },
  level: { id: "import.field.level", defaultMessage: "Level" },
  job_family: { id: "import.field.job_family", defaultMessage: "Job family" },
  job_title: { id: "import.field.job_title", defaultMessage: "Job title" },
  location: { id: "import.field.location", defaultMessage: "Location" },
  hire_date: { id: "import.field.hire_date", defaultMessage: "Hire date" },
  last_promotion_date: { id: "import.field.last_promotion_date", defaultMessage: "Last promotion" },
  last_feedback_date: { id: "import.field.last_feedback_date", defaultMessage: "Last feedback" },
  previous_rating: { id: "import.field.previous_rating", defaultMessage: "Previous rating" },
  draft_rating: { id: "import.field.draft_rating", defaultMessage: "Draft rating" },
  potential: { id: "import.field.potential", defaultMessage: "Potential" },
  justification: { id: "import.field.justification", defaultMessage: "Justification" },
  not_rated_reason: { id: "import.field.not_rated_reason", defaultMessage: "Reason for not rating" },
  promotion_recommended: {
    id: "import.field.promotion_recommended",
    defaultMessage: "Promotion recommended",
  },
} as const satisfies Record<ColumnField, MessageDescriptor>;

/** How a column was recognised. */
export const confidenceMessages = {
  given: { id: "import.sure.given", defaultMessage: "you said so" },
  exact: { id: "import.sure.exact", defaultMessage: "by its name" },
  synonym: { id: "import.sure.synonym", defaultMessage: "by a known name" },
  weak: { id: "import.sure.weak", defaultMessage: "a guess: please check" },
  none: { id: "import.sure.none", defaultMessage: "no known field" },
} as const satisfies Record<Confidence, MessageDescriptor>;

type ProblemWords = { readonly title: MessageDescriptor; readonly repair: MessageDescriptor };
const problem = <Code extends string>(code: Code, title: string, repair: string) => ({
  title: { id: `import.problem.${code}` as const, defaultMessage: title },
  repair: { id: `import.repair.${code}` as const, defaultMessage: repair },
});

/** Each problem, and what puts it right. */
export const problemWords = {
  "empty-file": problem(
    "empty-file",
    "The file holds no people",
    "Choose a file with a header and rows below it.",
  ),
  "no-header": problem(
    "no-header",
    "No row looks like a header",
    "The first row has to name the columns, such as “Employee id” and “Name”.",
  ),
  "missing-column": problem(
    "missing-column",
    "A required column is missing",
    "Choose which column holds it, or add it to the file.",
  ),
  "ambiguous-header": problem(
    "ambiguous-header",
    "Two columns would fill the same field",
    "Choose one of them, and keep the other for HR alone.",
  ),
  "unknown-header": problem(
    "unknown-header",
    "The mapping names a column that the file does not have",
    "Check the columns again.",
  ),
  "unknown-field": problem(
    "unknown-field",
    "The mapping names a field that does not exist",
    "Check the columns again.",
  ),
  "restricted-header": problem(
    "restricted-header",
    "A restricted column was taken for a field",
    "It can only be kept for HR alone.",
  ),
  "unclosed-quote": problem(
    "unclosed-quote",
    "A quotation mark is opened and never closed",
    "Everything after it stands in one cell. Close it, or export the file again.",
  ),
  "missing-required": problem(
    "missing-required",
    "A required value is empty",
    "Fill it in: everyone needs an employee id and a name.",
  ),
  "duplicate-employee-id": problem(
    "duplicate-employee-id",
    "The same employee id stands in several rows",
    "Keep one row for each person.",
  ),
  "unknown-rating": problem(
    "unknown-rating",
    "Not a rating of this cycle’s scale",
    "Write a value or a label of the scale.",
  ),
  "bad-date": problem("bad-date", "Not a date", "Write it as 2026-03-31."),
  "ambiguous-date": problem(
    "ambiguous-date",
    "Day or month first?",
    "Nothing in this column tells one from the other, so nothing is guessed.",
  ),
  "bad-email": problem("bad-email", "Not an email address", "Correct the address, or leave it empty."),
  "bad-boolean": problem("bad-boolean", "Neither yes nor no", "Write yes or no, or leave it empty."),
  "too-long": problem("too-long", "The text is too long", "Shorten it."),
  "rated-and-not-rated": problem(
    "rated-and-not-rated",
    "A rating and a reason for not rating, both",
    "Keep one of the two.",
  ),
  "ragged-row": problem(
    "ragged-row",
    "More or fewer cells than columns",
    "The values may stand in the wrong columns. A stray delimiter or quotation mark is the usual cause.",
  ),
  "bad-quotes": problem(
    "bad-quotes",
    "A quotation mark where none may stand",
    "Double the mark inside the text, or export the file again.",
  ),
  frozen: problem(
    "frozen",
    "The draft may no longer be imported",
    "The person’s session has opened, or the drafts are frozen. Leave the row out; the room decides.",
  ),
  preamble: problem("preamble", "Lines above the header were passed over", "Nothing to do."),
  "empty-header": problem(
    "empty-header",
    "A column without a header holds values",
    "It is kept for HR under its number.",
  ),
  "repeated-email": problem(
    "repeated-email",
    "Two people have the email address of a manager",
    "Managers are known by their address, and sign in by it: correct it where it is somebody else’s.",
  ),
  unknown: problem(
    "unknown",
    "These rows cannot be imported, for a reason that this page does not know",
    "The page may be older than the server: load it again, and check the file once more.",
  ),
} as const satisfies Record<ImportProblemCode | "unknown", ProblemWords>;
