import type { ParticipantDetail, Session } from "@evenhand/shared/protocol/answers";
import { uninvitedOwners } from "@evenhand/shared/rules/prework";
import { useEffect } from "react";
import { useIntl } from "react-intl";
import { useResource } from "../../state/use-resource.ts";
import { Button } from "../../ui/button.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { CheckList } from "./check-list.tsx";
import { messages } from "./messages.ts";
import { type CheckPlace, openingChecks } from "./opening-checks.ts";
import { OwnerTable } from "./owner-table.tsx";
import styles from "./readiness.module.css";
import { useHeadline } from "./use-headline.tsx";

/** How often the page looks for new drafts by itself. */
const EVERY_SECONDS = 20;

type ReadinessPanelProps = {
  session: Session;
  /** Reads the session again. */
  reload: () => void;
  /** Leads to where a check is put right; left out for those who only read. */
  onGo?: (place: CheckPlace) => void;
  /** The page's own title says how far it is. */
  headed?: boolean;
};

/** How far pre-work is: who has submitted, who is late, what the opening still needs. Follows by itself. */
export function ReadinessPanel({ session, reload, onGo, headed = false }: ReadinessPanelProps) {
  const t = useIntl().formatMessage;
  const participants = useResource<readonly ParticipantDetail[]>(`/api/sessions/${session.id}/participants`);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") reload();
    }, EVERY_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [reload]);
  const owners = session.readiness ?? [];
  const byHr = session.me.hr;
  const uninvited = uninvitedOwners(session.missingOwners ?? []);
  const onInvite = uninvited.length > 0 && onGo ? () => onGo("participants") : undefined;
  return (
    <Stack gap={7}>
      {!headed && <Headline session={session} onInvite={onInvite} />}
      {participants.answer && (
        <Section title={t(messages.opening)} lead={t(messages.openingLead)}>
          <CheckList
            checks={openingChecks(session, participants.answer)}
            byHr={byHr}
            led={onInvite !== undefined}
            onGo={onGo}
          />
        </Section>
      )}
      {owners.length + uninvited.length > 0 && (
        <Section title={t(messages.owners)}>
          <OwnerTable owners={owners} uninvited={uninvited} session={session} />
        </Section>
      )}
    </Stack>
  );
}

function Headline({ session, onInvite }: { session: Session; onInvite?: (() => void) | undefined }) {
  const t = useIntl().formatMessage;
  const { title, lead } = useHeadline(session);
  return (
    <div className={styles.head}>
      <div className={styles.headline}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.lead}>{lead}</p>
      </div>
      {onInvite && (
        <Button variant="primary" onClick={onInvite}>
          {t(messages.inviteOwners)}
        </Button>
      )}
    </div>
  );
}
