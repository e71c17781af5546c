import type { Cycle, SessionSummary } from "@evenhand/shared/protocol/answers";
import { DoorOpen } from "lucide-react";
import { useIntl } from "react-intl";
import { Link } from "wouter";
import { phaseMessages } from "../../state/domain-messages.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import styles from "./cycles-page.module.css";
import { messages } from "./messages.ts";

/** The calibration rooms of a cycle, each leading to its own page. */
export function SessionList({ cycle }: { cycle: Cycle }) {
  const t = useIntl().formatMessage;
  if (cycle.sessions.length === 0) {
    const first = cycle.people === 0;
    return (
      <EmptyState
        icon={<DoorOpen />}
        title={t(first ? messages.noPeople : messages.noSessions)}
        action={
          <ButtonLink
            variant="primary"
            href={first ? `/cycles/${cycle.id}/import` : `/cycles/${cycle.id}/sessions/new`}
          >
            {t(first ? messages.importPeople : messages.newSession)}
          </ButtonLink>
        }
      >
        {t(first ? messages.noPeopleLead : messages.noSessionsLead)}
      </EmptyState>
    );
  }
  return (
    <ul className={classNames(styles.list, styles.underTabs)}>
      {cycle.sessions.map((session) => (
        <li key={session.id} className={styles.item}>
          <Link href={`/sessions/${session.id}/setup`} className={styles.link}>
            <span className={styles.name}>
              {session.title} <PhaseBadge session={session} />
            </span>
            <span className={styles.facts}>
              <Facts session={session} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Facts({ session: { subjects, participants } }: { session: SessionSummary }) {
  const t = useIntl().formatMessage;
  const facts = [
    ...(subjects === undefined ? [] : [t(messages.ratedCount, { count: subjects })]),
    ...(participants === undefined ? [] : [t(messages.participantCount, { count: participants })]),
  ];
  return facts.join(" · ");
}

function PhaseBadge({ session: { phase, version } }: { session: SessionSummary }) {
  const t = useIntl().formatMessage;
  return (
    <Badge tone={phase === "live" ? "ok" : "plain"} dot={phase === "live"}>
      {t(phaseMessages[phase])}
      {version > 1 && `, ${t(messages.version, { version })}`}
    </Badge>
  );
}
