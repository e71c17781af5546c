import type { Cycle, Person, Session } from "@evenhand/shared/protocol/answers";
import type { SessionPatchBody } from "@evenhand/shared/protocol/bodies";
import { allows } from "@evenhand/shared/session/permissions";
import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { patch } from "../../state/http.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { useSending } from "../../state/use-sending.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { ActionBar, Section, Stack } from "../../ui/layout.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { CohortEditor } from "./cohort-editor.tsx";
import { DeleteSession } from "./delete-session.tsx";
import { FilterCount, ratesReader } from "./filter-count.tsx";
import { FilterEditor } from "./filter-editor.tsx";
import { messages } from "./messages.ts";
import { settingsAreRight, settingsChanges, settingsForm } from "./session-form.ts";
import styles from "./session-setup.module.css";
import { SettingsEditor } from "./settings-editor.tsx";
import { choiceOf, evaluateFilter, filterOf, type OtherSession, sameChoice } from "./subject-filter.ts";
import { useOtherSessions } from "./use-other-sessions.ts";

type SessionSettingsPanelProps = { session: Session; onChanged: () => void };

/** What a session was set up with: to change before it opens, to read afterwards. */
export function SessionSettingsPanel({ session, onChanged }: SessionSettingsPanelProps) {
  const prework = allows("session.configure", { hr: true, role: null }, session.phase);
  const cycle = useResource<Cycle>(prework ? `/api/cycles/${session.cycleId}` : null);
  const people = useResource<readonly Person[]>(prework ? `/api/cycles/${session.cycleId}/people` : null);
  const fetched = useFetched(people);
  return (
    <Stack gap={6}>
      {prework ? (
        <Fetched {...fetched} answer={cycle.answer && fetched.answer}>
          {(all) => (
            <SettingsForm session={session} cycle={cycle.answer} people={all} onChanged={onChanged} />
          )}
        </Fetched>
      ) : (
        <ReadOnlySettings session={session} />
      )}
      <DeleteSession session={session} />
    </Stack>
  );
}

function ReadOnlySettings({ session }: { session: Session }) {
  const t = useIntl().formatMessage;
  return (
    <Stack gap={6}>
      <Banner tone="info">{t(messages.fixed)}</Banner>
      <Section title={t(messages.cohorts)}>
        <CohortEditor
          cohortBy={session.cohortBy}
          onChange={() => undefined}
          minCohort={session.settings.minCohort}
          disabled
        />
      </Section>
      <Section title={t(messages.rules)}>
        <SettingsEditor
          form={settingsForm(session.settings)}
          onChange={() => undefined}
          hasGuideline={session.guideline !== null}
          points={session.scale.length}
          disabled
        />
      </Section>
    </Stack>
  );
}

/** Not known yet. */
const NONE: readonly OtherSession[] = [];

type SettingsFormProps = {
  session: Session;
  cycle: Cycle | undefined;
  people: readonly Person[];
  onChanged: () => void;
};

function SettingsForm({ session, cycle, people, onChanged }: SettingsFormProps) {
  const t = useIntl().formatMessage;
  const { sending, failure, send } = useSending();
  const sessions = useOtherSessions(cycle, session.id);
  const before = choiceOf(session.selection);
  const [title, setTitle] = useState(session.title);
  const [choice, setChoice] = useState(before ?? {});
  const [cohortBy, setCohortBy] = useState(session.cohortBy);
  const [settings, setSettings] = useState(settingsForm(session.settings));
  const [tried, setTried] = useState(false);
  // People of this very session are free for it.
  const free = useMemo(
    () => people.map((person) => (person.sessionId === session.id ? { ...person, sessionId: null } : person)),
    [people, session.id],
  );
  const others = sessions ?? NONE;
  const result = useMemo(() => evaluateFilter(free, choice, others), [free, choice, others]);

  const changes: SessionPatchBody = {
    ...(title.trim() !== session.title && { title: title.trim() }),
    ...(before && !sameChoice(before, choice) && { subjects: { filter: filterOf(choice) } }),
    ...(cohortBy.join() !== session.cohortBy.join() && { cohortBy: [...cohortBy] }),
    ...(Object.keys(settingsChanges(settings, session.settings)).length > 0 && {
      settings: settingsChanges(settings, session.settings),
    }),
  };
  const untouched = Object.keys(changes).length === 0;
  const rates = before !== null && ratesReader(result, session.me.email);

  const save = () => {
    setTried(true);
    if (title.trim() === "" || !settingsAreRight(settings, session.scale.length)) return;
    void send(async () => {
      await patch(`/api/sessions/${session.id}`, changes);
      toast({ title: t(messages.saved), tone: "ok" });
      onChanged();
    });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!untouched && !rates) save();
      }}
    >
      <Stack gap={6}>
        <div className={styles.narrow}>
          <TextField
            label={t(messages.title)}
            error={tried && title.trim() === "" && t(messages.titleMissing)}
            maxLength={200}
            value={title}
            onChange={setTitle}
          />
        </div>
        <Section title={t(messages.who)} lead={before ? t(messages.whoLead) : t(messages.chosenByName)}>
          {before && (
            <div className={styles.who}>
              <FilterEditor people={free} sessions={others} choice={choice} onChange={setChoice} />
              <FilterCount result={result} email={session.me.email} />
            </div>
          )}
        </Section>
        <Section title={t(messages.cohorts)} lead={t(messages.cohortsLead)}>
          <CohortEditor
            cohortBy={cohortBy}
            onChange={setCohortBy}
            people={before ? result.rated : undefined}
            minCohort={Number(settings.numbers.minCohort) || session.settings.minCohort}
          />
        </Section>
        <Section title={t(messages.rules)} lead={t(messages.rulesLead)}>
          <SettingsEditor
            form={settings}
            onChange={setSettings}
            hasGuideline={session.guideline !== null}
            points={session.scale.length}
          />
        </Section>
        {failure !== undefined && (
          <Banner tone="danger" role="alert">
            {failure}
          </Banner>
        )}
        <ActionBar>
          <Button
            type="submit"
            variant="primary"
            busy={sending}
            disabledReason={rates ? t(messages.ratesYou) : untouched ? t(messages.unchanged) : undefined}
          >
            {t(messages.save)}
          </Button>
        </ActionBar>
      </Stack>
    </form>
  );
}
