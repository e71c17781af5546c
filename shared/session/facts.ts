import type { Position } from "./scale.ts";

/**
 * What the room knows of a subject beyond ids and positions: the snapshot taken at opening.
 * Kept apart from the event under a salted commitment of its own, so that one person can be erased.
 */
export interface SubjectFacts {
  readonly name: string;
  readonly email: string;
  readonly managerName: string;
  readonly team: string;
  readonly department: string;
  readonly level: string;
  readonly jobFamily: string;
  readonly jobTitle: string;
  readonly location: string;
  /** ISO dates, empty where unknown. */
  readonly hireDate: string;
  readonly lastPromotionDate: string;
  /** Latest dated feedback; null where the cycle imported no feedback at all. */
  readonly lastFeedbackDate: string | null;
  readonly previousRating: Position | null;
  readonly potential: string;
  readonly promotionRecommended: boolean;
  /** The owner's written justification. Travels by HTTP, never in the record document. */
  readonly justification: string;
  /** Imported columns that HR marked "show in the room", header to text. */
  readonly shown: Readonly<Record<string, string>>;
}

/** What stands in for facts that were erased: the chain still verifies, the person is nobody. */
export const ERASED_FACTS: SubjectFacts = {
  name: "",
  email: "",
  managerName: "",
  team: "",
  department: "",
  level: "",
  jobFamily: "",
  jobTitle: "",
  location: "",
  hireDate: "",
  lastPromotionDate: "",
  lastFeedbackDate: null,
  previousRating: null,
  potential: "",
  promotionRecommended: false,
  justification: "",
  shown: {},
};
