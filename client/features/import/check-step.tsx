import { useIntl } from "react-intl";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ActionBar, Section, Stack } from "../../ui/layout.tsx";
import { FileChoice } from "./file-choice.tsx";
import styles from "./import.module.css";
import { messages } from "./messages.ts";
import { ProblemGroupView } from "./problem-group-view.tsx";
import { groupProblems, rowsWithProblems, stopsTheFile } from "./problem-groups.ts";
import type { CheckedFile, Import } from "./use-import.ts";

/** What the import would do, in counts, and what stands in its way. The last place where nothing is written. */
export function CheckStep({ work, checked }: { work: Import; checked: CheckedFile }) {
  const t = useIntl().formatMessage;
  const { created, changed, unchanged, problems } = checked.answer;
  const groups = groupProblems(problems);
  const bad = rowsWithProblems(problems);
  const stopped = stopsTheFile(problems);
  const good = created + changed + unchanged;
  const mayLeaveOut = !stopped && good > 0;
  const notes = groups.filter(({ extent }) => extent === "note");
  const blocking = groups.filter(({ extent }) => extent !== "note");
  return (
    <Stack gap={6}>
      <Stack gap={3}>
        <dl className={styles.counts} aria-label={t(messages.counts)}>
          <Count name={t(messages.created)} value={created} />
          <Count name={t(messages.changed)} value={changed} />
          <Count name={t(messages.unchanged)} value={unchanged} />
          <Count name={t(messages.problemRows)} value={bad} flagged={bad > 0} />
        </dl>
        <p className={styles.quiet} role="status">
          {t(messages.dryRun, { name: checked.file.name })} {blocking.length === 0 && t(messages.allGood)}
        </p>
      </Stack>
      {blocking.length > 0 && (
        <Section
          title={t(messages.problems)}
          lead={stopped ? t(messages.problemsFile) : t(messages.problemsLead, { rows: bad })}
        >
          <ul className={styles.groups}>
            {blocking.map((group) => (
              <li key={group.key}>
                <ProblemGroupView group={group} work={work} checked={checked} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={t(messages.notes)} small>
          <ul className={styles.groups}>
            {notes.map((group) => (
              <li key={group.key}>
                <ProblemGroupView group={group} work={work} checked={checked} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {blocking.length > 0 && (
        <FileChoice work={work} label={t(messages.correctTitle)} hint={t(messages.correctHint)} />
      )}
      {blocking.length === 0 && created + changed === 0 && (
        <Banner tone="info">{t(messages.importNothing)}</Banner>
      )}
      <ActionBar before={blocking.length > 0 && mayLeaveOut && t(messages.restHint)}>
        <Button onClick={() => work.goTo("columns")}>{t(messages.back)}</Button>
        {blocking.length === 0 ? (
          <Button variant="primary" busy={work.busy} onClick={() => void work.confirm(false)}>
            {t(messages.importAll, { rows: good })}
          </Button>
        ) : (
          mayLeaveOut && (
            <Button busy={work.busy && work.reading === undefined} onClick={() => void work.confirm(true)}>
              {t(messages.importRest, { rows: good })}
            </Button>
          )
        )}
      </ActionBar>
    </Stack>
  );
}

function Count({ name, value, flagged = false }: { name: string; value: number; flagged?: boolean }) {
  return (
    <div className={styles.count} data-flagged={flagged || undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
