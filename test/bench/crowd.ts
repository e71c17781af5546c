import type { Snapshot } from "@evenhand/shared/session/commands";
import { snapshot, subject } from "@evenhand/shared/testing/builders";
import { type FileRow, generatedPeople } from "../e2e/generated-people.ts";

/** Ratings of twenty people, by the default guideline; taken by turns. */
const DRAFTS = [3, 4, 3, 2, 3, 3, 4, 3, 5, 3, 3, 4, 3, 1, 3, 3, 4, 3, 2, 3];
const OWNERS = ["ana", "ben", "cal", "dee"];
const TITLES = ["Engineer", "Senior Engineer", "Product Manager", "Account Executive", "Support Specialist"];
const LOCATIONS = ["Main street", "Harbour site", "Old town", "Remote"];

/** What a room of so many people opens from: five levels, teams of ten, four managers. */
export function crowd(size: number): Snapshot {
  return snapshot({
    subjects: Array.from({ length: size }, (_, index) =>
      subject(`s${index}`, DRAFTS[index % DRAFTS.length] ?? 3, {
        owner: OWNERS[index % OWNERS.length] ?? null,
        facts: {
          // Spread, so that sorting has something to do.
          name: `Person ${(index * 7_919) % size}`,
          email: `person${index}@example.org`,
          level: `L${1 + ((index * 31) % 5)}`,
          team: `Team ${Math.floor(index / 10)}`,
          department: `Department ${index % 3}`,
          jobTitle: "Engineer",
          location: "Main street",
        },
      }),
    ),
  });
}

/** An import file's rows of so many people, in twelve departments. */
export function crowdRows(size: number): FileRow[] {
  return generatedPeople(size).map((person, index) => ({
    ...person,
    department: `Department ${index % 12}`,
    job_family: `Family ${index % 6}`,
    job_title: TITLES[index % TITLES.length] ?? "",
    location: LOCATIONS[index % LOCATIONS.length] ?? "",
  }));
}
