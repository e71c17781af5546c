import { useIntl } from "react-intl";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { messages } from "./messages.ts";
import { NineBoxEditor } from "./nine-box-editor.tsx";
import { ruleWords, settingWords } from "./rule-messages.ts";
import {
  NUMBER_SETTINGS,
  type NumberSetting,
  OPTIONAL_RULES,
  type SettingsForm,
  settingsErrors,
} from "./session-form.ts";
import styles from "./session-setup.module.css";

type SettingsEditorProps = {
  form: SettingsForm;
  onChange: (form: SettingsForm) => void;
  hasGuideline: boolean;
  /** Of the scale. */
  points: number;
  disabled?: boolean;
};

/** The rules of a room: its numbers, what a change needs, what puts someone on the agenda. */
export function SettingsEditor({ form, onChange, hasGuideline, points, disabled }: SettingsEditorProps) {
  const t = useIntl().formatMessage;
  const wrong = new Set(settingsErrors(form));
  return (
    <Stack gap={6}>
      <div className={styles.numbers}>
        {(Object.keys(NUMBER_SETTINGS) as NumberSetting[]).map((name) => {
          const words = settingWords[name];
          return (
            <TextField
              key={name}
              label={t(words.label)}
              hint={t(words.hint)}
              after={t(words.unit)}
              inputMode="decimal"
              disabled={disabled}
              error={wrong.has(name) && t(messages.settingWrong, NUMBER_SETTINGS[name])}
              value={form.numbers[name]}
              onChange={(text) => onChange({ ...form, numbers: { ...form.numbers, [name]: text } })}
            />
          );
        })}
      </div>
      <Stack gap={4}>
        <Switch
          label={t(messages.unanimous)}
          hint={t(messages.unanimousHint)}
          disabled={disabled}
          checked={form.unanimous}
          onChange={(unanimous) => onChange({ ...form, unanimous })}
        />
        <Switch
          label={t(messages.airtime)}
          hint={t(messages.airtimeHint)}
          disabled={disabled}
          checked={form.airtimeByManager}
          onChange={(airtimeByManager) => onChange({ ...form, airtimeByManager })}
        />
        {hasGuideline && (
          <Switch
            label={t(messages.enforce)}
            hint={t(messages.enforceHint)}
            disabled={disabled}
            checked={form.enforceGuideline}
            onChange={(enforceGuideline) => onChange({ ...form, enforceGuideline })}
          />
        )}
      </Stack>
      <Section title={t(messages.agendaRules)} lead={t(messages.agendaRulesLead)} level={3}>
        <div className={styles.rules}>
          {OPTIONAL_RULES.map((rule) => (
            <Checkbox
              key={rule}
              label={t(ruleWords[rule].label)}
              hint={t(ruleWords[rule].hint)}
              disabled={disabled}
              checked={!form.rulesOff.includes(rule)}
              onChange={(on) => {
                const others = form.rulesOff.filter((other) => other !== rule);
                onChange({ ...form, rulesOff: on ? others : [...others, rule] });
              }}
            />
          ))}
        </div>
      </Section>
      <NineBoxEditor
        form={form.nineBox}
        onChange={(nineBox) => onChange({ ...form, nineBox })}
        points={points}
        disabled={disabled}
      />
    </Stack>
  );
}
