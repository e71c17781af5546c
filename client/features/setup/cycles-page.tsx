import type { Cycle } from "@evenhand/shared/protocol/answers";
import { CalendarRange, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Link } from "wouter";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Page, Section } from "../../ui/layout.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { CycleFacts } from "./cycle-facts.tsx";
import styles from "./cycles-page.module.css";
import { messages } from "./messages.ts";
import { SessionRow } from "./session-row.tsx";
import { standMessages } from "./stand-words.ts";
import { standOf, underWay, waitsForHr } from "./under-way.ts";

/** HR's page of every cycle. */
export function CyclesPage() {
  usePageTitle(useIntl().formatMessage(messages.cycles));
  return <CyclesView />;
}

/**
 * What is under way now, first of all; then every review period of the organisation, the newest first.
 * @param below what stands under it, such as the reader's own sessions
 */
export function CyclesView({ below }: { below?: ReactNode }) {
  const t = useIntl().formatMessage;
  const cycles = useResource<readonly Cycle[]>("/api/cycles");
  const sessions = cycles.answer?.flatMap((cycle) => cycle.sessions) ?? [];
  const some = (cycles.answer?.length ?? 0) > 0;
  const { stage, count } = standOf(sessions);
  // What HR itself has to do is said even where something else is more urgent.
  const yours = stage === "yours" ? 0 : sessions.filter((session) => waitsForHr(session) !== null).length;
  return (
    <Page
      title={t(some ? standMessages[stage] : messages.cycles, { count })}
      lead={some ? yours > 0 && t(standMessages.yours, { count: yours }) : t(messages.cyclesLead)}
    >
      <Fetched {...useFetched(cycles)}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={<CalendarRange />}
              title={t(messages.noCycles)}
              action={
                <ButtonLink href="/cycles/new" variant="primary" icon={<Plus />}>
                  {t(messages.newCycle)}
                </ButtonLink>
              }
            >
              {t(messages.noCyclesLead)}
            </EmptyState>
          ) : (
            <>
              {stage !== "locked" && (
                <ul className={styles.list} aria-label={t(messages.underWay)}>
                  {underWay(sessions).map((session, index) => (
                    <SessionRow key={session.id} session={session} first={index === 0} inCycle />
                  ))}
                </ul>
              )}
              <Cycles cycles={all} over={stage === "locked"} />
            </>
          )
        }
      </Fetched>
      {below}
    </Page>
  );
}

/** @param over nothing is under way: what is next are the results of the newest */
function Cycles({ cycles, over }: { cycles: readonly Cycle[]; over: boolean }) {
  const t = useIntl().formatMessage;
  const newest = cycles.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const next = over ? newest.find(({ results }) => results.length > 0) : undefined;
  return (
    <Section
      title={t(messages.cycles)}
      lead={t(messages.cyclesLead)}
      actions={
        <ButtonLink href="/cycles/new" icon={<Plus />}>
          {t(messages.newCycle)}
        </ButtonLink>
      }
    >
      <ul className={styles.list}>
        {newest.map((cycle) => (
          <li key={cycle.id} className={styles.item}>
            <Link href={`/cycles/${cycle.id}`} className={styles.link}>
              <span className={styles.name}>{cycle.name}</span>
              <span className={styles.facts}>
                <CycleFacts cycle={cycle} />
              </span>
            </Link>
            {cycle.results.length > 0 && (
              <ButtonLink
                size="s"
                variant={cycle === next ? "primary" : "plain"}
                href={`/cycles/${cycle.id}?tab=results`}
              >
                {t(messages.results)}
                <VisuallyHidden>: {cycle.name}</VisuallyHidden>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
