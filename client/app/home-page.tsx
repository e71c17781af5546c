import type { Me, Participantship } from "@evenhand/shared/protocol/answers";
import { DoorOpen } from "lucide-react";
import { Suspense, useCallback, useEffect } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Link } from "wouter";
import { phaseMessages, roleMessages } from "../state/domain-messages.ts";
import { useFresh } from "../state/use-fresh.ts";
import { Badge } from "../ui/badge.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page, Section } from "../ui/layout.tsx";
import { part } from "../ui/part.ts";
import { usePageTitle } from "../ui/use-page-title.ts";
import styles from "./home-page.module.css";
import { Loading } from "./loading.tsx";
import { useMe } from "./me.tsx";
import { messages } from "./messages.ts";

// HR's alone, in the chunk of the page of every cycle.
const CyclesView = part(async () => (await import("../features/setup/cycles-page.tsx")).CyclesView);

/** What the signed-in person has: the sessions they are in, and HR's cycles. */
export function HomePage({ me }: { me: Me }) {
  const intl = useIntl();
  usePageTitle("");
  const { refresh } = useMe();
  const again = useCallback((): void => void refresh(), [refresh]);
  // Whoever comes back from a room finds it as it stands now, and not as it stood when they signed in.
  useEffect(again, [again]);
  useFresh(again, true);
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
  return (
    <Suspense fallback={<Loading />}>
      <CyclesView
        below={
          me.participantships.length > 0 && (
            <Section title={<FormattedMessage {...messages.homeSessions} />}>
              <Sessions sessions={me.participantships} />
            </Section>
          )
        }
      />
    </Suspense>
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
