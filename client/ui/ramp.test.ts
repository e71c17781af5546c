import { describe, expect, test } from "vitest";
import { rampColor, rampInk, rampStop } from "./ramp.ts";
import tokens from "./tokens.css?raw";

type Rgb = readonly [number, number, number];

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

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Reads what the theme's tokens and the two functions say, as the browser would. */
function colourOf(css: string, theme: "light" | "dark"): Rgb {
  const mix = /^color-mix\(in oklab, (\S+), (\S+) ([\d.]+)%\)$/.exec(css);
  if (mix) {
    const from = toOklab(colourOf(mix[1] ?? "", theme));
    const to = toOklab(colourOf(mix[2] ?? "", theme));
    const share = Number(mix[3]) / 100;
    const at = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
    return fromOklab([at(0), at(1), at(2)]);
  }
  const pair = /^light-dark\((.+), (.+)\)$/.exec(css);
  if (pair) return colourOf((theme === "light" ? pair[1] : pair[2]) ?? "", theme);
  const name = /^var\((--[\w-]+)\)$/.exec(css);
  if (name) {
    const value = new RegExp(`${name[1]}: ([^;]+);`).exec(tokens)?.[1];
    if (value === undefined) throw new Error(`no token ${name[1]}`);
    return colourOf(value, theme);
  }
  if (/^#[0-9a-f]{6}$/.test(css)) return hexToLinear(css);
  throw new Error(`cannot read ${css}`);
}

const scales = [3, 4, 5, 6, 7].flatMap((points) =>
  Array.from({ length: points }, (_, i) => ({ points, position: i + 1 })),
);

describe("the ramp", () => {
  test.each(scales)("carries its text at 4.5:1: position $position of $points", ({ position, points }) => {
    for (const theme of ["light", "dark"] as const) {
      const ground = luminance(colourOf(rampColor(position, points), theme));
      const ink = luminance(colourOf(rampInk(position, points), theme));
      expect(contrast(ground, ink), theme).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each([3, 4, 5, 6, 7])("is ordered by lightness on a scale of %i", (points) => {
    const lights = (theme: "light" | "dark") =>
      Array.from({ length: points }, (_, i) => luminance(colourOf(rampColor(i + 1, points), theme)));
    const light = lights("light");
    const dark = lights("dark");
    expect(light).toEqual([...light].sort((a, b) => b - a));
    expect(dark).toEqual([...dark].sort((a, b) => a - b));
    expect(new Set(light).size).toBe(points);
    expect(new Set(dark).size).toBe(points);
  });

  test("runs from the first stop to the last on every scale, and stays on it outside", () => {
    for (const points of [3, 4, 5, 6, 7]) {
      expect(rampColor(1, points)).toBe("var(--q1)");
      expect(rampColor(points, points)).toBe("var(--q5)");
    }
    expect(rampColor(2, 4)).toBe("color-mix(in oklab, var(--q2), var(--q3) 33.3%)");
    expect(rampStop(0, 5)).toBe(1);
    expect(rampStop(9, 5)).toBe(5);
  });
});
