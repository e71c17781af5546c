import type { Cycle, Me, Participantship } from "@evenhand/shared/protocol/answers";
import { CalendarRange, DoorOpen } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { Link } from "wouter";
import { phaseMessages, roleMessages } from "../state/domain-messages.ts";
import { useResource } from "../state/use-resource.ts";
import { Badge } from "../ui/badge.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page, Section } from "../ui/layout.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import styles from "./home-page.module.css";
import { Loading } from "./loading.tsx";
import { messages } from "./messages.ts";
import { ProblemPage } from "./problem-page.tsx";

/** What the signed-in person has: the sessions they are in, and HR's cycles. */
export function HomePage({ me }: { me: Me }) {
  const intl = useIntl();
  usePageTitle("");
  const cycles = useResource<readonly Cycle[]>(me.account.hr ? "/api/cycles" : null);

  if (!me.account.hr) {
    return (
      <Page
        title={<FormattedMessage {...messages.homeSessions} />}
        lead={intl.formatMessage(messages.homeLead)}
      >
        {me.participantships.length > 0 ? (
          <Sessions sessions={me.participantships} />
        ) : (
          <EmptyState icon={<DoorOpen />} title={<FormattedMessage {...messages.homeNoSessions} />}>
            <FormattedMessage {...messages.homeNoSessionsText} />
          </EmptyState>
        )}
      </Page>
    );
  }
  if (cycles.status === "failed") return <ProblemPage problem={cycles.problem} onRetry={cycles.reload} />;
  if (cycles.status === "loading") return <Loading />;
  return (
    <Page
      title={<FormattedMessage {...messages.cycles} />}
      lead={intl.formatMessage(messages.homeHrLead)}
      actions={
        cycles.answer.length > 0 && (
          <ButtonLink href="/cycles">
            <FormattedMessage {...messages.homeAllCycles} />
          </ButtonLink>
        )
      }
    >
      {cycles.answer.length > 0 ? (
        <Cycles cycles={cycles.answer} />
      ) : (
        <EmptyState
          icon={<CalendarRange />}
          title={<FormattedMessage {...messages.homeNoCycles} />}
          action={
            <ButtonLink href="/cycles/new" variant="primary">
              <FormattedMessage {...messages.homeCreateCycle} />
            </ButtonLink>
          }
        >
          <FormattedMessage {...messages.homeNoCyclesText} />
        </EmptyState>
      )}
      {me.participantships.length > 0 && (
        <Section title={<FormattedMessage {...messages.homeSessions} />}>
          <Sessions sessions={me.participantships} />
        </Section>
      )}
    </Page>
  );
}

function Cycles({ cycles }: { cycles: readonly Cycle[] }) {
  return (
    <ul className={styles.list}>
      {cycles.map((cycle) => (
        <li key={cycle.id} className={styles.cycle}>
          <Link href={`/cycles/${cycle.id}`} className={styles.entry}>
            <span className={styles.name}>{cycle.name}</span>
            <span className={styles.facts}>
              <FormattedMessage
                {...messages.homeCycleFacts}
                values={{ people: cycle.people, sessions: cycle.sessions.length }}
              />
            </span>
          </Link>
          {cycle.sessions.length > 0 && (
            <ul className={styles.inner}>
              {cycle.sessions.map((session) => (
                <li key={session.id}>
                  <Link href={`/sessions/${session.id}/setup`} className={styles.session}>
                    <span>{session.title}</span>
                    <Phase phase={session.phase} />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sessions({ sessions }: { sessions: readonly Participantship[] }) {
  const intl = useIntl();
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <li key={session.sessionId} className={styles.cycle}>
          <Link href={`/s/${session.sessionId}`} className={styles.entry}>
            <span className={styles.name}>
              {session.title} <Phase phase={session.phase} />
            </span>
            <span className={styles.facts}>
              <FormattedMessage
                {...messages.homeInCycle}
                values={{ cycle: session.cycleName, role: intl.formatMessage(roleMessages[session.role]) }}
              />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Phase({ phase }: { phase: Participantship["phase"] }) {
  return (
    <Badge tone={phase === "live" ? "ok" : "plain"} dot={phase === "live"}>
      <FormattedMessage {...phaseMessages[phase]} />
    </Badge>
  );
}
