import type { NewCycleBody } from "@evenhand/shared/protocol/bodies";
import { type ReactNode, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { dateInWords } from "../../state/date-words.ts";
import { ApiProblem } from "../../state/http.ts";
import { useSending } from "../../state/use-sending.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/form-dialog.tsx";
import { ActionBar, Section } from "../../ui/layout.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./cycle-editor.module.css";
import { bodyOf, type CycleForm, type CycleFormErrors, errorsOf } from "./cycle-form.ts";
import { messages } from "./messages.ts";
import { ScaleEditor } from "./scale-editor.tsx";

type CycleEditorProps = {
  start: CycleForm;
  people: number;
  /** People are rated on its scale already. */
  rated?: boolean;
  submitLabel: string;
  cancel: ReactNode;
  /** Sends the body; what it throws is shown above the button. */
  onSubmit: (body: NewCycleBody) => Promise<void>;
};

/** The whole of a cycle in one form. Errors appear once it was sent, each at its field, and go as they are repaired. */
export function CycleEditor({ start, people, rated, submitLabel, cancel, onSubmit }: CycleEditorProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const element = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState(start);
  const [tried, setTried] = useState(false);
  const { sending, failure, send } = useSending((error) =>
    error instanceof ApiProblem && error.details.field === "scale" ? t(messages.scaleRated) : undefined,
  );
  const errors = tried ? errorsOf(form) : {};

  const submit = async () => {
    setTried(true);
    if (countErrors(errorsOf(form)) > 0) {
      focusFirstError(element.current);
      return;
    }
    await send(() => onSubmit(bodyOf(form)));
  };

  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void submit();
      }}
    >
      <div className={styles.basics}>
        <TextField
          label={t(messages.name)}
          hint={t(messages.nameHint)}
          error={errors.name && t(messages.nameMissing)}
          value={form.name}
          maxLength={200}
          autoComplete="off"
          required
          onChange={(name) => setForm({ ...form, name })}
        />
        <TextField
          type="datetime-local"
          label={t(messages.deadline)}
          // The field itself writes dates as the browser does: in words they are the reader’s.
          aside={dateInWords(intl, form.deadline) ?? t(messages.optional)}
          hint={t(messages.deadlineHint, { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          error={errors.deadline && t(messages.deadlineUnreadable)}
          value={form.deadline}
          onChange={(deadline) => setForm({ ...form, deadline })}
        />
      </div>
      <Section title={t(messages.scale)} lead={t(messages.scaleLead)}>
        <ScaleEditor form={form} onChange={setForm} errors={errors} people={people} fixed={rated} />
      </Section>
      <Problems errors={errors} form={form} failure={failure} />
      <ActionBar>
        {cancel}
        <Button type="submit" variant="primary" busy={sending}>
          {submitLabel}
        </Button>
      </ActionBar>
    </form>
  );
}

function Problems({
  errors,
  form,
  failure,
}: {
  errors: CycleFormErrors;
  form: CycleForm;
  failure: string | undefined;
}) {
  const t = useIntl().formatMessage;
  const count = countErrors(errors);
  if (failure !== undefined) {
    return (
      <Banner tone="danger" role="alert">
        {failure}
      </Banner>
    );
  }
  if (count === 0) return null;
  return (
    <Banner tone="danger" role="status">
      {t(messages.formWrong, { count })}
      {errors.guideline && form.guideline && ` ${t(messages.guidelineOff)}`}
    </Banner>
  );
}

function countErrors({ value = {}, label = {}, percent = {}, ...single }: CycleFormErrors): number {
  const each = [value, label, percent].reduce((sum, errors) => sum + Object.keys(errors).length, 0);
  return each + Object.keys(single).length;
}
