import type { NewSessionBody } from "@evenhand/shared/protocol/bodies";
import { FLAG_RULES, type FlagRule, isSwitchable } from "@evenhand/shared/session/flag-rules";
import { type CohortAttribute, DEFAULT_SETTINGS, type Settings } from "@evenhand/shared/session/settings";
import { cutsAreRight, type NineBoxForm, nineBoxForm, nineBoxOf, sameNineBox } from "./nine-box-form.ts";

/** Settings that are whole or half numbers, with the bounds of the server's schema. */
export const NUMBER_SETTINGS = {
  outlierSteps: { min: 0.5, max: 6, step: 0.5 },
  minCohort: { min: 1, max: 1000, step: 1 },
  secondsPerPerson: { min: 10, max: 3600, step: 1 },
  settleHours: { min: 0, max: 720, step: 0.5 },
  sampleSize: { min: 0, max: 50, step: 1 },
  roleChangeMonths: { min: 1, max: 36, step: 1 },
  pollQuorum: { min: 3, max: 100, step: 1 },
} as const satisfies Partial<Record<keyof Settings, { min: number; max: number; step: number }>>;
export type NumberSetting = keyof typeof NUMBER_SETTINGS;

/** Settings as they are being written: numbers as text, the rest as it is. */
export interface SettingsForm {
  readonly numbers: Readonly<Record<NumberSetting, string>>;
  readonly unanimous: boolean;
  readonly airtimeByManager: boolean;
  readonly enforceGuideline: boolean;
  readonly rulesOff: readonly FlagRule[];
  readonly nineBox: NineBoxForm;
}

const NAMES = Object.keys(NUMBER_SETTINGS) as NumberSetting[];

/** The form of these settings; of the defaults for a new session. */
export function settingsForm(settings: Settings = DEFAULT_SETTINGS): SettingsForm {
  const numbers = {
    outlierSteps: String(settings.outlierSteps),
    minCohort: String(settings.minCohort),
    secondsPerPerson: String(settings.secondsPerPerson),
    settleHours: String(settings.settleHours),
    sampleSize: String(settings.sampleSize),
    roleChangeMonths: String(settings.roleChangeMonths),
    pollQuorum: String(settings.pollQuorum),
  };
  const { unanimous, airtimeByManager, enforceGuideline, rulesOff } = settings;
  return {
    numbers,
    unanimous,
    airtimeByManager,
    enforceGuideline,
    rulesOff,
    nineBox: nineBoxForm(settings.nineBox),
  };
}

/** Rules that HR may switch off, in agenda order. */
export const OPTIONAL_RULES: readonly FlagRule[] = FLAG_RULES.filter(isSwitchable);

/** Numbers that are none, or out of bounds, or between the steps. */
export function settingsErrors({ numbers }: SettingsForm): NumberSetting[] {
  return NAMES.filter((name) => {
    const { min, max, step } = NUMBER_SETTINGS[name];
    const value = numberOf(numbers[name]);
    return !(value >= min && value <= max) || Math.abs(value / step - Math.round(value / step)) > 1e-9;
  });
}

/** Whether all that is written can be saved. @param points of the scale */
export const settingsAreRight = (form: SettingsForm, points: number): boolean =>
  settingsErrors(form).length === 0 && cutsAreRight(form.nineBox, points);

/** What differs from `before`, as the server takes it: what is left out keeps its value. */
export function settingsChanges(
  form: SettingsForm,
  before: Settings = DEFAULT_SETTINGS,
): NonNullable<NewSessionBody["settings"]> {
  const changed = NAMES.map((name) => [name, numberOf(form.numbers[name])] as const).filter(
    ([name, value]) => value !== before[name],
  );
  const { unanimous, airtimeByManager, enforceGuideline } = form;
  const rulesOff = FLAG_RULES.filter((rule) => form.rulesOff.includes(rule));
  const rulesOffBefore = FLAG_RULES.filter((rule) => before.rulesOff.includes(rule));
  return {
    ...Object.fromEntries(changed),
    ...(unanimous !== before.unanimous && { unanimous }),
    ...(airtimeByManager !== before.airtimeByManager && { airtimeByManager }),
    ...(enforceGuideline !== before.enforceGuideline && { enforceGuideline }),
    ...(rulesOff.join() !== rulesOffBefore.join() && { rulesOff }),
    ...(!sameNineBox(form.nineBox, nineBoxForm(before.nineBox)) && { nineBox: nineBoxOf(form.nineBox) }),
  };
}

/** Cohorts are formed by one to three attributes. */
export const MOST_COHORT_ATTRIBUTES = 3;

/** The attributes with one ticked or not; the last one cannot be taken away, and a fourth not be added. */
export function withCohortAttribute(
  cohortBy: readonly CohortAttribute[],
  attribute: CohortAttribute,
  chosen: boolean,
): readonly CohortAttribute[] {
  const others = cohortBy.filter((other) => other !== attribute);
  const next = chosen ? [...others, attribute] : others;
  return next.length === 0 || next.length > MOST_COHORT_ATTRIBUTES ? cohortBy : next;
}

const numberOf = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text.replace(",", ".")));
