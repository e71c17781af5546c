import type { Session } from "@evenhand/shared/protocol/answers";
import { DoorOpen } from "lucide-react";
import { useIntl } from "react-intl";
import { ButtonLink } from "../../ui/button.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Enforcement } from "./enforcement.tsx";
import { messages } from "./messages.ts";
import styles from "./readiness.module.css";

/** A session that has opened: what phase it is in, where it stands, the way into the room. */
export function OpenState({ session, reload }: { session: Session; reload: () => void }) {
  const t = useIntl().formatMessage;
  const words = {
    prework: [messages.live, messages.liveLead],
    live: [messages.live, messages.liveLead],
    settling: [messages.settling, messages.settlingLead],
    locked: [messages.locked, messages.lockedLead],
  } as const;
  const [title, lead] = words[session.phase];
  const { rated, notRated, withoutDraft, withoutOwner } = session.counts;
  const counts = [
    [messages.countRated, rated],
    [messages.countNotRated, notRated],
    [messages.countMissing, withoutDraft],
    [messages.countUnowned, withoutOwner],
  ] as const;
  return (
    <Stack gap={6}>
      <div className={styles.headline}>
        <h2 className={styles.title}>{t(title)}</h2>
        <p className={styles.lead}>{t(lead)}</p>
      </div>
      <dl className={styles.counts}>
        {counts.map(([name, value]) => (
          <div key={name.id} className={styles.count}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Enforcement session={session} reload={reload} />
      <div>
        <ButtonLink
          href={`/s/${session.id}`}
          icon={<DoorOpen />}
          variant={session.phase === "locked" ? "plain" : "primary"}
        >
          {t(messages.enter)}
        </ButtonLink>
      </div>
    </Stack>
  );
}
