import type { FileRow } from "./generated-people.ts";

/** 120 characters in words, and 120 without a place to break them. */
export const LONG_NAME =
  "Maria Alejandra Wilhelmina Theodora von Hohenfels-Strandberg y Zubizarreta Olabarri de la Fuente y Santa María del Río Norte".slice(
    0,
    120,
  );
export const UNBROKEN_NAME = `Llanfair${"pwllgwyngyll".repeat(10)}`.slice(0, 120);

/** 20,000 characters of prose, with an end that stands nowhere else in it. */
export const LAST_WORDS = "And that is all of it.";
const PROSE = "Rebuilt the matcher between July and September, measured week by week. ".repeat(300);
export const LONG_TEXT = `${PROSE.slice(0, 20_000 - LAST_WORDS.length - 1)} ${LAST_WORDS}`;

/** Who answers for the person at this place of the list. */
export const ownerAt = (index: number): string => `Manager ${String(index).padStart(2, "0")}`;
export const mailOf = (name: string): string =>
  `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".")}@example.org`;

/** Rows of people at one level, each with a rating; owners take turns. */
export function ratedPeople(
  prefix: string,
  ratings: readonly number[],
  owners: number,
  more: (index: number) => FileRow = () => ({}),
): readonly FileRow[] {
  return ratings.map((rating, index) => {
    const owner = ownerAt(index % owners);
    return {
      employee_id: `${prefix}-${index}`,
      name: `Person ${prefix} ${String(index).padStart(2, "0")}`,
      email: `${prefix}.${index}@example.org`.toLowerCase(),
      level: "L3",
      team: "Everything at once",
      manager_name: owner,
      manager_email: mailOf(owner),
      draft_rating: rating,
      justification: "Did what the level asks for.",
      ...more(index),
    };
  });
}

/** A scale of so many points, as a company might word it. */
export const scaleOf = (points: number) =>
  Array.from({ length: points }, (_, index) => ({
    value: index + 1,
    label: index === points - 1 ? "Clearly above what the level asks for" : `Point ${index + 1}`,
    meaning: "",
  }));
