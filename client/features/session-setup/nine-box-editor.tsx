import { useIntl } from "react-intl";
import { Section, Stack } from "../../ui/layout.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { cutsAreRight, type NineBoxForm } from "./nine-box-form.ts";
import { nineBoxMessages as words } from "./nine-box-messages.ts";
import styles from "./session-setup.module.css";

type NineBoxEditorProps = {
  form: NineBoxForm;
  onChange: (form: NineBoxForm) => void;
  /** Of the scale. */
  points: number;
  disabled?: boolean;
};

const at = (list: readonly string[], index: number, text: string): readonly string[] =>
  list.map((old, place) => (place === index ? text : old));

/** How the nine-box names its rows, its columns and its boxes. */
export function NineBoxEditor({ form, onChange, points, disabled }: NineBoxEditorProps) {
  const t = useIntl().formatMessage;
  const right = cutsAreRight(form, points);
  return (
    <Section title={t(words.title)} lead={t(words.lead)} level={3}>
      <Stack gap={5}>
        <div className={styles.numbers}>
          {[2, 1, 0].map((row) => (
            <TextField
              key={row}
              label={t(words.row, { row })}
              hint={row === 2 ? t(words.rowHint) : undefined}
              disabled={disabled}
              maxLength={300}
              value={form.rows[row] ?? ""}
              onChange={(text) => onChange({ ...form, rows: at(form.rows, row, text) })}
            />
          ))}
        </div>
        <div className={styles.numbers}>
          {[0, 1, 2].map((part) => (
            <TextField
              key={part}
              label={t(words.part, { part })}
              disabled={disabled}
              maxLength={60}
              value={form.parts[part] ?? ""}
              onChange={(text) => onChange({ ...form, parts: at(form.parts, part, text) })}
            />
          ))}
        </div>
        <div className={styles.numbers}>
          {([0, 1] as const).map((cut) => (
            <TextField
              key={cut}
              label={t(words.cut, { cut })}
              hint={t(words.cutHint)}
              error={!right && t(words.cutWrong, { points })}
              inputMode="numeric"
              disabled={disabled}
              value={form.cuts[cut]}
              onChange={(text) =>
                onChange({ ...form, cuts: cut === 0 ? [text, form.cuts[1]] : [form.cuts[0], text] })
              }
            />
          ))}
        </div>
        <div className={styles.boxes}>
          {[2, 1, 0].flatMap((row) =>
            [0, 1, 2].map((part) => (
              <TextField
                key={`${row}${part}`}
                label={t(words.box, { row, part })}
                disabled={disabled}
                maxLength={60}
                value={form.boxes[row * 3 + part] ?? ""}
                onChange={(text) => onChange({ ...form, boxes: at(form.boxes, row * 3 + part, text) })}
              />
            )),
          )}
        </div>
      </Stack>
    </Section>
  );
}
