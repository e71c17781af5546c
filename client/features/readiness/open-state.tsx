import type { Session } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Stack } from "../../ui/layout.tsx";
import { Enforcement } from "./enforcement.tsx";
import { messages } from "./messages.ts";
import styles from "./readiness.module.css";

/** A session that has opened and is not locked: what phase it is in and where it stands. */
export function OpenState({ session, reload }: { session: Session; reload: () => void }) {
  const t = useIntl().formatMessage;
  const settling = session.phase === "settling";
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
        <h2 className={styles.title}>{t(settling ? messages.settling : messages.live)}</h2>
        <p className={styles.lead}>{t(settling ? messages.settlingLead : messages.liveLead)}</p>
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
    </Stack>
  );
}
