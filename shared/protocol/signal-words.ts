// Apart from the schemas of the signals, whose library a browser in the room does without.

/** What a pause is asked for: the red flags of the facilitator's script. */
export const BIASES = ["culture-fit", "recency", "halo", "proximity"] as const;
export type Bias = (typeof BIASES)[number];

export const READY_ANSWERS = ["yes", "not-yet"] as const;
export type ReadyAnswer = (typeof READY_ANSWERS)[number];
