import { headCounts } from "@evenhand/shared/statistics/guideline";
import { useIntl } from "react-intl";
import { classNames } from "../../ui/class-names.ts";
import { rampColor, rampInk } from "../../ui/ramp.ts";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextField } from "../../ui/text-field.tsx";
import {
  type CycleForm,
  type CycleFormErrors,
  FEWEST_POINTS,
  MOST_POINTS,
  percentSum,
  percentsOf,
  withPoint,
  withPoints,
} from "./cycle-form.ts";
import { defaultScale } from "./default-scale.ts";
import { messages } from "./messages.ts";
import styles from "./scale-editor.module.css";

/** As many people as an example session has, where the cycle has none yet. */
const EXAMPLE_PEOPLE = 60;

type ScaleEditorProps = {
  form: CycleForm;
  onChange: (form: CycleForm) => void;
  errors: CycleFormErrors;
  /** People of the cycle: the guideline is shown in whole people of so many. */
  people: number;
  /** People are rated on it: its values and the number of its points stay, its words may change. */
  fixed?: boolean;
};

/** The points of the scale, highest on top as everywhere, each with its share of the guideline in percent and people. */
export function ScaleEditor({ form, onChange, errors, people, fixed = false }: ScaleEditorProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const group = people > 0 ? people : EXAMPLE_PEOPLE;
  const percents = percentsOf(form);
  const heads = percents.every((percent) => percent >= 0) ? headCounts(group, percents) : [];
  const counts = Array.from({ length: MOST_POINTS - FEWEST_POINTS + 1 }, (_, index) => FEWEST_POINTS + index);

  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <SegmentedControl
          label={t(messages.points)}
          disabled={fixed}
          value={String(form.points.length)}
          options={counts.map((count) => ({
            value: String(count),
            label: String(count),
            name: t(messages.pointsOf, { count }),
          }))}
          onChange={(count) => onChange(withPoints(form, Number(count), defaultScale(intl)))}
        />
        <span className={styles.unit}>{t(fixed ? messages.pointsFixed : messages.points)}</span>
      </div>
      <div className={classNames(styles.rows, form.guideline && styles.withGuideline)}>
        <div className={styles.heads} aria-hidden="true">
          <span>{t(messages.value)}</span>
          <span>{t(messages.label)}</span>
          <span>{t(messages.meaning)}</span>
          {form.guideline && <span>{t(messages.percent)}</span>}
          {form.guideline && (
            <span className={styles.end}>
              {t(people > 0 ? messages.ofPeople : messages.ofSay, { people: group })}
            </span>
          )}
        </div>
        {form.points
          .map((point, index) => ({ point, index, place: `${index + 1}` }))
          .map(({ point, index, place }) => (
            <PointRow
              // Points have no identity but their place.
              key={place}
              index={index}
              point={point}
              form={form}
              errors={errors}
              heads={heads[index]}
              group={group}
              example={people === 0}
              fixed={fixed}
              onChange={(change) => onChange(withPoint(form, index, change))}
            />
          ))
          .reverse()}
      </div>
      <div className={styles.foot}>
        <Switch
          label={t(messages.guideline)}
          hint={t(messages.guidelineHint)}
          checked={form.guideline}
          onChange={(guideline) => onChange({ ...form, guideline })}
        />
        {form.guideline && <Sum form={form} />}
      </div>
    </div>
  );
}

function PointRow({
  index,
  point,
  form,
  errors,
  heads,
  group,
  example,
  fixed,
  onChange,
}: {
  index: number;
  point: CycleForm["points"][number];
  form: CycleForm;
  errors: CycleFormErrors;
  heads: number | undefined;
  group: number;
  /** The group is made up: nobody is in the cycle yet. */
  example: boolean;
  fixed: boolean;
  onChange: (change: Partial<CycleForm["points"][number]>) => void;
}) {
  const t = useIntl().formatMessage;
  const position = index + 1;
  const points = form.points.length;
  const valueErrors = {
    "not-a-number": messages.valueNotANumber,
    "not-ascending": messages.valueNotAscending,
  };
  const labelErrors = { missing: messages.labelMissing, repeated: messages.labelRepeated };
  const valueError = errors.value?.[index];
  const labelError = errors.label?.[index];
  return (
    <div
      className={styles.point}
      style={{ "--ground": rampColor(position, points), "--ink-on": rampInk(position, points) }}
    >
      <div className={styles.value}>
        <TextField
          label={t(messages.valueOf, { position })}
          hideLabel
          inputMode="decimal"
          readOnly={fixed}
          value={point.value}
          onChange={(value) => onChange({ value })}
          error={valueError && t(valueErrors[valueError])}
        />
      </div>
      <div className={styles.label}>
        <TextField
          label={t(messages.labelOf, { position })}
          hideLabel
          maxLength={80}
          placeholder={t(messages.label)}
          value={point.label}
          onChange={(label) => onChange({ label })}
          error={labelError && t(labelErrors[labelError])}
        />
      </div>
      <div className={styles.meaning}>
        <TextField
          label={t(messages.meaningOf, { position })}
          hideLabel
          maxLength={400}
          placeholder={t(messages.meaning)}
          value={point.meaning}
          onChange={(meaning) => onChange({ meaning })}
        />
      </div>
      {form.guideline && (
        <>
          <div className={styles.percent}>
            <TextField
              label={t(messages.percentOf, { position })}
              hideLabel
              inputMode="decimal"
              after="%"
              value={point.percent}
              onChange={(percent) => onChange({ percent })}
              error={errors.percent?.[index] && t(messages.percentNone)}
            />
          </div>
          <span className={styles.people}>
            {heads ?? "–"}
            <span className={styles.group}>
              {" "}
              {t(example ? messages.headsOfSay : messages.headsOf, { people: group })}
            </span>
          </span>
        </>
      )}
    </div>
  );
}

/** What the percents add up to, and what is missing, while it is being written. */
function Sum({ form }: { form: CycleForm }) {
  const t = useIntl().formatMessage;
  const sum = percentSum(form);
  const off = Math.round(Math.abs(100 - sum) * 1e6) / 1e6;
  const words = off === 0 ? messages.sumRight : sum < 100 ? messages.sumUnder : messages.sumOver;
  return (
    <p className={styles.sum} data-off={off > 0 || undefined} role="status">
      {t(words, { sum, off })}
    </p>
  );
}
