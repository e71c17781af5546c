/** Where the dots of one column stand: pure, so that it is tested without a browser. */
export type DotLayout = {
  /** Diameter of a plain dot, pixels. */
  dot: number;
  /** From centre to centre. */
  pitch: number;
  /** Dots side by side in one row. */
  abreast: number;
};

const LARGEST = 11;
const SMALLEST = 3;
const GAP = 4;

/**
 * The largest dots with which the fullest column fits its box: one wide while there is height, then several abreast,
 * then smaller. `width` and `height` in pixels are a column's; `most` is the head-count of the fullest column.
 */
export function dotLayout(most: number, width: number, height: number, largest = LARGEST): DotLayout {
  const gapShare = GAP / LARGEST;
  for (let dot = largest; dot > SMALLEST; dot -= 0.5) {
    const pitch = dot * (1 + gapShare);
    const tall = Math.max(1, Math.floor(height / pitch + 1e-6));
    const abreast = Math.max(1, Math.ceil(most / tall));
    if (abreast * pitch <= width * 0.72) return { dot, pitch, abreast };
  }
  const pitch = SMALLEST * (1 + gapShare);
  return { dot: SMALLEST, pitch, abreast: Math.max(1, Math.floor((width * 0.9) / pitch)) };
}

/** Around the dots of a column in size `m`: the ground, the one spoken of with its halo, words beside the marker. */
const AROUND = 8 + 20 + 2 * 5 + 18;

/** How high a plot of size `m` is in which the fullest column stands one dot wide, in pixels. `most`: its head-count. */
export const plotHeight = (most: number): number => AROUND + most * (LARGEST + GAP);

/** With more height dots and lines grow, up to so many times. */
const MOST_GROWN = 1.6;

/** The height from which on a plot of size `m` gains nothing, in pixels. */
export const tallestPlot = (most: number): number => MOST_GROWN * plotHeight(most);

/** How many times larger dots and lines are drawn in a plot of that height. */
export const grownTo = (height: number, most: number): number =>
  Math.min(MOST_GROWN, Math.max(1, height / plotHeight(most)));

/** The centre of the nth dot (from 0) of a column, from the column's middle and the ground, upwards. */
export function dotPlace(n: number, count: number, layout: DotLayout): { x: number; y: number } {
  const row = Math.floor(n / layout.abreast);
  const inRow = Math.min(layout.abreast, count - row * layout.abreast);
  const along = n % layout.abreast;
  return { x: (along - (inRow - 1) / 2) * layout.pitch, y: (row + 0.5) * layout.pitch };
}
