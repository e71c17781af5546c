import type { Cycle, Person } from "@evenhand/shared/protocol/answers";
import type { NewSessionBody } from "@evenhand/shared/protocol/bodies";
import { type CohortAttribute, DEFAULT_SETTINGS } from "@evenhand/shared/session/settings";
import { useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { useSending } from "../../state/use-sending.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/form-dialog.tsx";
import { ActionBar, Section } from "../../ui/layout.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CohortEditor } from "./cohort-editor.tsx";
import { FilterCount, ratesReader } from "./filter-count.tsx";
import { FilterEditor } from "./filter-editor.tsx";
import { messages } from "./messages.ts";
import styles from "./new-session-form.module.css";
import { settingsAreRight, settingsChanges, settingsForm } from "./session-form.ts";
import setup from "./session-setup.module.css";
import { SettingsEditor } from "./settings-editor.tsx";
import {
  evaluateFilter,
  type FilterChoice,
  filterOf,
  type OtherSession,
  suggestedNames,
} from "./subject-filter.ts";

type NewSessionFormProps = {
  cycle: Cycle;
  people: readonly Person[];
  sessions: readonly OtherSession[];
  email: string;
  onSubmit: (body: NewSessionBody) => Promise<void>;
};

/** Who is rated, compared by what, under which rules. The count follows every tick. */
export function NewSessionForm({ cycle, people, sessions, email, onSubmit }: NewSessionFormProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const form = useRef<HTMLFormElement>(null);
  const { sending, failure, send } = useSending();
  const [written, setWritten] = useState<string>();
  const [choice, setChoice] = useState<FilterChoice>({});
  const [cohortBy, setCohortBy] = useState<readonly CohortAttribute[]>(["level"]);
  const [settings, setSettings] = useState(settingsForm());
  const [tried, setTried] = useState(false);
  const result = useMemo(() => evaluateFilter(people, choice, sessions), [people, choice, sessions]);
  const title = written ?? intl.formatList(suggestedNames(choice));
  const rates = ratesReader(result, email);

  const submit = () => {
    setTried(true);
    if (title.trim() === "" || !settingsAreRight(settings, cycle.scale.length)) {
      focusFirstError(form.current);
      return;
    }
    void send(() =>
      onSubmit({
        cycleId: cycle.id,
        title: title.trim(),
        subjects: { filter: filterOf(choice) },
        cohortBy: [...cohortBy],
        settings: settingsChanges(settings),
      }),
    );
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!rates) submit();
      }}
    >
      <div className={styles.title}>
        <TextField
          label={t(messages.title)}
          hint={t(messages.titleHint)}
          error={tried && title.trim() === "" && t(messages.titleMissing)}
          maxLength={200}
          autoComplete="off"
          value={title}
          onChange={setWritten}
        />
      </div>
      <Section title={t(messages.who)} lead={t(messages.whoLead)}>
        <div className={setup.who}>
          <FilterEditor people={people} sessions={sessions} choice={choice} onChange={setChoice} />
          <FilterCount result={result} email={email} />
        </div>
      </Section>
      <Section title={t(messages.cohorts)} lead={t(messages.cohortsLead)}>
        <CohortEditor
          cohortBy={cohortBy}
          onChange={setCohortBy}
          people={result.rated}
          minCohort={Number(settings.numbers.minCohort) || DEFAULT_SETTINGS.minCohort}
        />
      </Section>
      <details className={setup.disclosure}>
        <summary>
          {t(messages.rules)} <span className={setup.summaryHint}>{t(messages.rulesLead)}</span>
        </summary>
        <div className={setup.disclosureBody}>
          <SettingsEditor
            form={settings}
            onChange={setSettings}
            hasGuideline={cycle.guideline !== null}
            points={cycle.scale.length}
          />
        </div>
      </details>
      {failure !== undefined && (
        <Banner tone="danger" role="alert">
          {failure}
        </Banner>
      )}
      <ActionBar
        before={
          <span className={styles.heads}>{t(messages.ratedCount, { count: result.rated.length })}</span>
        }
      >
        <ButtonLink href={`/cycles/${cycle.id}`}>{t(messages.cancel)}</ButtonLink>
        <Button
          type="submit"
          variant="primary"
          busy={sending}
          disabledReason={rates ? t(messages.ratesYou) : undefined}
        >
          {t(messages.create)}
        </Button>
      </ActionBar>
    </form>
  );
}
