import type { Cycle } from "@evenhand/shared/protocol/answers";
import { DoorOpen, Plus } from "lucide-react";
import { useIntl } from "react-intl";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/layout.tsx";
import styles from "./cycles-page.module.css";
import { messages } from "./messages.ts";
import { SessionRow } from "./session-row.tsx";
import { standMessages } from "./stand-words.ts";
import { byUrgency, standOf } from "./under-way.ts";

/** The calibration rooms of a cycle, the most urgent first, each leading on. */
export function SessionList({ cycle }: { cycle: Cycle }) {
  const t = useIntl().formatMessage;
  const create = `/cycles/${cycle.id}/sessions/new`;
  if (cycle.sessions.length === 0) {
    const first = cycle.people === 0;
    return (
      <EmptyState
        icon={<DoorOpen />}
        title={t(first ? messages.noPeople : messages.noSessions)}
        action={
          <ButtonLink variant="primary" href={first ? `/cycles/${cycle.id}/import` : create}>
            {t(first ? messages.importPeople : messages.newSession)}
          </ButtonLink>
        }
      >
        {t(first ? messages.noPeopleLead : messages.noSessionsLead)}
      </EmptyState>
    );
  }
  const { stage, count } = standOf(cycle.sessions);
  return (
    <Section
      title={t(standMessages[stage], { count })}
      actions={
        <ButtonLink href={create} icon={<Plus />} variant={stage === "locked" ? "primary" : "plain"}>
          {t(messages.newSession)}
        </ButtonLink>
      }
    >
      <ul className={styles.list}>
        {byUrgency(cycle.sessions).map((session, index) => (
          <SessionRow key={session.id} session={session} first={index === 0 && stage !== "locked"} />
        ))}
      </ul>
    </Section>
  );
}
