import { keepOnDevice, keptOnDevice } from "../../ui/device-memory.ts";

/** How much room a card takes. It belongs to the device, not to the room: links do not carry it. */
export type Density = "comfortable" | "compact";

const STORED = "evenhand.density";

export const storedDensity = (): Density => (keptOnDevice(STORED) === "compact" ? "compact" : "comfortable");

export const storeDensity = (density: Density): void => keepOnDevice(STORED, density);

/** As close together as was chosen; in tight columns taller, so that a name has two lines. */
export type CardShape = Density | `tight-${Density}`;

/** The height of a card and of the gap below it, in rem; card.module.css draws by the same numbers. */
export const CARD_SIZES = {
  comfortable: { card: 4.125, gap: 0.375 },
  compact: { card: 2.5, gap: 0.25 },
  "tight-comfortable": { card: 5.25, gap: 0.375 },
  "tight-compact": { card: 3.75, gap: 0.25 },
} as const satisfies Record<CardShape, { card: number; gap: number }>;
