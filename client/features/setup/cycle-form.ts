import type { Cycle } from "@evenhand/shared/protocol/answers";
import type { NewCycleBody } from "@evenhand/shared/protocol/bodies";
import { DEFAULT_GUIDELINE, DEFAULT_SCALE, type Scale } from "@evenhand/shared/session/scale";

/** A point as it is being written. Lowest first, as the scale itself. */
export interface PointForm {
  readonly value: string;
  readonly label: string;
  readonly meaning: string;
  /** Percent of people; read only while the guideline is on. */
  readonly percent: string;
}

/** What HR writes to make a cycle or to change one. */
export interface CycleForm {
  readonly name: string;
  readonly points: readonly PointForm[];
  readonly guideline: boolean;
  /** As `datetime-local` writes it, in the reader's time zone; empty for none. */
  readonly deadline: string;
}

/** Each thing that can be wrong, by the field it stands at. */
export type CycleFormErrors = {
  name?: "missing";
  deadline?: "unreadable";
  guideline?: "not-100";
  /** By index of the point. */
  value?: Readonly<Record<number, "not-a-number" | "not-ascending">>;
  label?: Readonly<Record<number, "missing" | "repeated">>;
  percent?: Readonly<Record<number, "not-a-percent">>;
};

export const FEWEST_POINTS = 3;
export const MOST_POINTS = 7;

const fresh = (scale: Scale): PointForm[] =>
  scale.map(({ value, label, meaning }, index) => ({
    value: String(value),
    label,
    meaning,
    percent: String(DEFAULT_GUIDELINE?.[index] ?? 0),
  }));

/** A new cycle with the default scale, in the words of whoever makes it, and the default guideline. */
export const newCycleForm = (scale: Scale = DEFAULT_SCALE): CycleForm => ({
  name: "",
  points: fresh(scale),
  guideline: true,
  deadline: "",
});

/** An existing cycle, to be changed. */
export function cycleFormOf(cycle: Cycle): CycleForm {
  return {
    name: cycle.name,
    points: cycle.scale.map(({ value, label, meaning }, index) => ({
      value: String(value),
      label,
      meaning,
      percent: String(cycle.guideline?.[index] ?? 0),
    })),
    guideline: cycle.guideline !== null,
    deadline: cycle.deadline === null ? "" : toLocalInput(new Date(cycle.deadline)),
  };
}

/**
 * The scale with so many points. Points are added and taken away at the top; what HR wrote in the others
 * stays. Scales of other than five points have no default guideline, so it goes off and comes back with five.
 */
export function withPoints(form: CycleForm, count: number, scale: Scale = DEFAULT_SCALE): CycleForm {
  const defaults = fresh(scale);
  const points = Array.from({ length: count }, (_, index): PointForm => {
    const written = form.points[index];
    if (written) return written;
    const below = Number(form.points.at(-1)?.value ?? 0) + (index - form.points.length + 1);
    const label = defaults[index]?.label ?? "";
    const taken = form.points.some((point) => point.label === label);
    return { value: String(below), label: taken ? "" : label, meaning: "", percent: "0" };
  });
  if (count === form.points.length) return form;
  if (count !== defaults.length) return { ...form, points, guideline: false };
  return {
    ...form,
    guideline: true,
    points: points.map((point, index) => ({ ...point, percent: defaults[index]?.percent ?? "0" })),
  };
}

/** One point changed. */
export function withPoint(form: CycleForm, index: number, change: Partial<PointForm>): CycleForm {
  return {
    ...form,
    points: form.points.map((point, at) => (at === index ? { ...point, ...change } : point)),
  };
}

const numberOf = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text.replace(",", ".")));

/** The guideline's percents as numbers, lowest first; NaN where one is none. */
export const percentsOf = (form: CycleForm): number[] => form.points.map(({ percent }) => numberOf(percent));

/** What the percents add up to, unreadable ones left out. */
export const percentSum = (form: CycleForm): number =>
  Math.round(
    percentsOf(form).reduce((sum, percent) => sum + (Number.isFinite(percent) ? percent : 0), 0) * 1e6,
  ) / 1e6;

/** Everything that is wrong with the form, or nothing. */
export function errorsOf(form: CycleForm): CycleFormErrors {
  const errors: CycleFormErrors = {};
  if (form.name.trim() === "") errors.name = "missing";
  if (form.deadline !== "" && Number.isNaN(new Date(form.deadline).getTime())) errors.deadline = "unreadable";

  const value: Record<number, "not-a-number" | "not-ascending"> = {};
  const label: Record<number, "missing" | "repeated"> = {};
  const percent: Record<number, "not-a-percent"> = {};
  const seen = new Set<string>();
  form.points.forEach((point, index) => {
    const number = numberOf(point.value);
    const below = form.points[index - 1];
    if (!Number.isFinite(number)) value[index] = "not-a-number";
    else if (below && !(number > numberOf(below.value))) value[index] = "not-ascending";
    const name = point.label.trim().toLowerCase();
    if (name === "") label[index] = "missing";
    else if (seen.has(name)) label[index] = "repeated";
    seen.add(name);
    const share = numberOf(point.percent);
    if (form.guideline && !(share >= 0 && share <= 100)) percent[index] = "not-a-percent";
  });
  if (Object.keys(value).length > 0) errors.value = value;
  if (Object.keys(label).length > 0) errors.label = label;
  if (Object.keys(percent).length > 0) errors.percent = percent;
  else if (form.guideline && Math.abs(percentSum(form) - 100) > 1e-6) errors.guideline = "not-100";
  return errors;
}

/** The body that makes or changes a cycle. Only for a form without errors. */
export function bodyOf(form: CycleForm): NewCycleBody {
  return {
    name: form.name.trim(),
    scale: form.points.map(({ value, label, meaning }) => ({
      value: numberOf(value),
      label: label.trim(),
      meaning: meaning.trim(),
    })),
    guideline: form.guideline ? percentsOf(form) : null,
    deadline: form.deadline === "" ? null : new Date(form.deadline).toISOString(),
  };
}

/** A moment as `datetime-local` wants it, in the reader's time zone. */
export function toLocalInput(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
