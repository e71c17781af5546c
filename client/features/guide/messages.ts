import type { MessageDescriptor } from "react-intl";

/** The facilitator's script (FEATURES.md): what a room does when, what it asks, what it calls out. */
export const messages = {
  open: { id: "guide.open", defaultMessage: "Red flags, script and questions" },
  title: { id: "guide.title", defaultMessage: "Red flags, script and questions" },
  close: { id: "guide.close", defaultMessage: "Close" },
  stages: { id: "guide.stages", defaultMessage: "The script" },
  now: { id: "guide.now", defaultMessage: "now" },
  opening: { id: "guide.opening", defaultMessage: "Opening, 10 minutes" },
  openingPicture: {
    id: "guide.openingPicture",
    defaultMessage: "Look at the distribution by level and by team.",
  },
  openingGoal: {
    id: "guide.openingGoal",
    defaultMessage: "Say the goal: one standard for everybody, not a forced curve.",
  },
  openingEvidence: { id: "guide.openingEvidence", defaultMessage: "Evidence, not opinions." },
  main: { id: "guide.main", defaultMessage: "Main part, 90 to 120 minutes" },
  mainEnds: { id: "guide.mainEnds", defaultMessage: "The clear top and the clear bottom first." },
  mainBoundary: {
    id: "guide.mainBoundary",
    defaultMessage: "Then the boundary between meets and exceeds, where most disagreement lives.",
  },
  mainSpeak: {
    id: "guide.mainSpeak",
    defaultMessage: "Who knows the work speaks before who is senior.",
  },
  closing: { id: "guide.closing", defaultMessage: "Closing, 20 minutes" },
  closingPicture: { id: "guide.closingPicture", defaultMessage: "Look at the distribution as it is now." },
  closingLevels: {
    id: "guide.closingLevels",
    defaultMessage: "Ask who stands at the edge of their level: ready for the next, or placed too high.",
  },
  closingMessage: {
    id: "guide.closingMessage",
    defaultMessage: "Agree on one message for each sensitive case.",
  },
  ask: { id: "guide.ask", defaultMessage: "Ask about a contested rating" },
  askEvidence: { id: "guide.askEvidence", defaultMessage: "What evidence supports it?" },
  askElsewhere: { id: "guide.askElsewhere", defaultMessage: "Would someone at this level elsewhere get it?" },
  askLevel: { id: "guide.askLevel", defaultMessage: "Is it a question of level, or of project quality?" },
  flags: { id: "guide.flags", defaultMessage: "Call out when you hear it" },
  cultureFit: { id: "guide.cultureFit", defaultMessage: "“Culture fit”" },
  cultureFitWhy: {
    id: "guide.cultureFitWhy",
    defaultMessage: "It names no work. Ask what was done, and for whom.",
  },
  recency: { id: "guide.recency", defaultMessage: "Recency" },
  recencyWhy: {
    id: "guide.recencyWhy",
    defaultMessage: "The last weeks outweigh the cycle. Ask about its first half.",
  },
  halo: { id: "guide.halo", defaultMessage: "Halo" },
  haloWhy: {
    id: "guide.haloWhy",
    defaultMessage: "Strong in one thing, rated strong in all. Ask about the others.",
  },
  proximity: { id: "guide.proximity", defaultMessage: "Proximity" },
  proximityWhy: {
    id: "guide.proximityWhy",
    defaultMessage: "Seen in the office, or only on a screen? Ask what the same work would get from afar.",
  },
  healthy: { id: "guide.healthy", defaultMessage: "What is usual" },
  healthyWhy: {
    id: "guide.healthyWhy",
    defaultMessage:
      "10 to 20 % of ratings change in a healthy room. Under 5 % it was a rubber stamp; over 40 % says that managers did not prepare.",
  },
} as const satisfies Record<string, MessageDescriptor>;
