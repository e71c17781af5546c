import css from "../tokens.css?raw";

export type Theme = "light" | "dark";
/** Linear light, each channel from 0 to 1. */
export type Rgb = readonly [number, number, number];

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const hexToLinear = (hex: string): Rgb => {
  const at = (i: number) => linear(Number.parseInt(hex.slice(i, i + 2), 16) / 255);
  return [at(1), at(3), at(5)];
};

/** oklab as CSS Color 4 defines it, to mix as the browser does. */
function toOklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L, a, b]: Rgb): Rgb {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Relative luminance as WCAG 2 defines it. */
export const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** The contrast of two luminances, from 1 to 21. */
export const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The swaps of tokens.css that change colours, each by what its block begins with. */
const BLOCKS = {
  "every day": ":root {",
  wall: '[data-surface="wall"] {',
  "high contrast": "@media (prefers-contrast: more) {",
  print: "@media print {",
} as const;

const noComments = css.replace(/\/\*[\s\S]*?\*\//g, "");

/** What stands between the braces of the first block that begins so. */
function blockOf(start: string): string {
  const from = noComments.indexOf(start);
  if (from < 0) throw new Error(`no block ${start}`);
  const ends = noComments.slice(from).search(/\n\}/);
  return noComments.slice(from, from + ends);
}

/** The tokens under a swap, as the browser would read them: what the swap does not name is as every day. */
export function tokensOf(swap: keyof typeof BLOCKS) {
  const values = new Map<string, string>();
  for (const start of [BLOCKS["every day"], BLOCKS[swap]]) {
    for (const [, name, value] of blockOf(start).matchAll(/(--[\w-]+): ([^;]+);/g)) {
      if (name !== undefined && value !== undefined) values.set(name, value);
    }
  }
  /** A CSS colour made of tokens, `light-dark()` and `color-mix()`. Throws where it cannot be read. */
  function colour(css: string, theme: Theme): Rgb {
    const mix = /^color-mix\(in oklab, (\S+), (\S+) ([\d.]+)%\)$/.exec(css);
    if (mix) {
      const from = toOklab(colour(mix[1] ?? "", theme));
      const to = toOklab(colour(mix[2] ?? "", theme));
      const share = Number(mix[3]) / 100;
      const at = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
      return fromOklab([at(0), at(1), at(2)]);
    }
    const pair = /^light-dark\((.+), (.+)\)$/.exec(css);
    if (pair) return colour((theme === "light" ? pair[1] : pair[2]) ?? "", theme);
    const name = /^var\((--[\w-]+)\)$/.exec(css)?.[1];
    if (name !== undefined) {
      const value = values.get(name);
      if (value === undefined) throw new Error(`no token ${name}`);
      return colour(value, theme);
    }
    if (/^#[0-9a-f]{6}$/.test(css)) return hexToLinear(css);
    throw new Error(`cannot read ${css}`);
  }
  /** The contrast of two tokens, such as `ink` on `paper`. */
  const between = (ink: string, ground: string, theme: Theme) =>
    contrast(luminance(colour(`var(--${ink})`, theme)), luminance(colour(`var(--${ground})`, theme)));
  return { colour, between };
}
