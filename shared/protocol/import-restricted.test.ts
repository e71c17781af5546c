import { describe, expect, it } from "vitest";
import { COLUMN_FIELDS } from "./import-fields.ts";
import { isRestricted } from "./import-restricted.ts";
import { SYNONYMS } from "./import-synonyms.ts";

describe("isRestricted", () => {
  it.each([
    // PROTOCOL.md's own list
    ...["sex", "gender", "ethnicity", "race", "hispanic", "birth_date", "dob", "age", "disability"],
    ...["marital", "citizenship", "salary", "pay", "bonus", "absences"],
    // as systems spell them
    ...["Sex", "GenderID", "RaceDesc", "racedesc", "HispanicLatino", "DOB", "Date of Birth", "birthDate"],
    ...["MaritalStatusID", "MarriedID", "CitizenDesc", "Base Salary (£)", "Pay Grade", "PayRate", "payrate"],
    ...["Actual Pay Floor (£)", "Payscale Minimum", "Age Group", "agegroup", "Sick days", "Leave of absence"],
    ...[
      "Absences",
      "Unplanned Absence Days",
      "Disability Status",
      "Veteran status",
      "Religion",
      "Nationality",
    ],
    ...["FromDiversityJobFairID", "Stock Options", "Parental Leave", "Pronouns", "Total Compensation"],
    // German
    ...["Geschlecht", "Geburtsdatum", "Alter", "Familienstand", "Staatsangehörigkeit", "Nationalität"],
    ...["Gehalt", "Grundgehalt", "Lohn", "Vergütung", "Schwerbehinderung", "Konfession", "Krankheitstage"],
    ...["Fehlzeiten", "Elternzeit", "Anrede", "Stundenlohn"],
  ])("restricts %s", (header) => {
    expect(isRestricted(header)).toBe(true);
  });

  it.each([
    ...["Management Level", "Manager", "Language", "Coverage", "Sussex office", "Essex"],
    ...[
      "Team",
      "Stage",
      "Package",
      "Agenda",
      "Average score",
      "Payne unit",
      "International",
      "Trace",
      "Terrace",
    ],
    ...["Country", "Start date", "Engagement survey", "Projects", "Notes", "Altona", "Leverage", ""],
  ])("leaves %s alone", (header) => {
    expect(isRestricted(header)).toBe(false);
  });

  it("restricts none of the fields and none of their synonyms", () => {
    for (const field of COLUMN_FIELDS) {
      for (const word of [field, ...SYNONYMS[field].strong, ...(SYNONYMS[field].weak ?? [])]) {
        expect(isRestricted(word), word).toBe(false);
      }
    }
  });
});
