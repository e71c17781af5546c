import type { SubjectView } from "../readmodels/record.ts";

/** Somebody of a record, for tests: at L4, drafted 3, owned by nobody, undecided, and whatever the test is about. */
export const subjectView = (about: Partial<SubjectView> = {}): SubjectView => ({
  employeeId: "e",
  name: "",
  team: "",
  department: "",
  level: "L4",
  jobFamily: "",
  jobTitle: "",
  location: "",
  owner: null,
  ownerName: "",
  cohort: "L4",
  draft: 3,
  previous: null,
  notRated: false,
  justified: true,
  standing: "undiscussed",
  ...about,
});
