import type { AirtimeAnswer } from "@evenhand/shared/readmodels/airtime";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useResource } from "../../state/use-resource.ts";
import { useRoomNow } from "../../state/use-room-now.ts";
import { clock } from "../../ui/clock-words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { AirtimeTable } from "./airtime-table.tsx";
import styles from "./pace.module.css";
import { lateBy, paceOf } from "./pace.ts";
import { paceMessages as messages } from "./pace-messages.ts";

/** Where the answer lies. Managers are in it only where HR asked for them, and never in this window. */
export const airtimePath = (sessionId: string): string =>
  `/api/sessions/${encodeURIComponent(sessionId)}/airtime`;

type PaceDialogProps = { left: number; onClose: () => void };

/**
 * How the room keeps time, and whether it gives everybody their share: by level and by draft, which a shared screen
 * may show; never by manager.
 */
export function PaceDialog({ left, onClose }: PaceDialogProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { sessionId } = useRoom();
  const scale = useRecord((view) => view.meta.scale, []);
  const fetched = useFetched(useResource<AirtimeAnswer>(airtimePath(sessionId)));
  return (
    <Dialog open size="l" onClose={onClose} title={t(messages.title)} closeLabel={t(messages.close)}>
      <PaceFacts left={left} />
      <h3 className={styles.shared}>{t(messages.shared)}</h3>
      <Fetched {...fetched}>
        {({ total: spoken, byLevel, byDraft }) =>
          spoken.people === 0 ? (
            <p className={styles.quiet}>{t(messages.none)}</p>
          ) : (
            <div className={styles.tables}>
              <AirtimeTable
                title={t(messages.byLevel)}
                head={t(messages.headLevel)}
                groups={byLevel}
                nameOf={(key) => key || t(messages.noLevel)}
              />
              <AirtimeTable
                title={t(messages.byDraft)}
                head={t(messages.headDraft)}
                groups={byDraft}
                nameOf={(key) => (key === "" ? t(messages.noDraft) : String(valueAt(scale, Number(key))))}
              />
            </div>
          )
        }
      </Fetched>
    </Dialog>
  );
}

function PaceFacts({ left }: { left: number }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const decisions = useRecord((view) => view.decisions, []);
  const timer = useRecord((view) => view.meta.timer, null);
  const planned = useRecord((view) => view.meta.settings.secondsPerPerson, 180);
  const name = useRecord((view) => view.subjects.get(view.meta.focus ?? "")?.name);
  const now = useRoomNow(true);
  const pace = paceOf(decisions, left, now);
  const gone = timer ? Math.max(0, (now - timer.startedAt) / 1000) : 0;
  const each = timer?.seconds ?? planned;
  const endsAt = pace?.endsAt ?? now + planned * 1000 * left;
  const late = lateBy(pace, { planned, remaining: left, gone });
  const time = (at: number): string => intl.formatTime(at, { timeStyle: "short" });
  const minutes = Math.round(Math.abs(late) / 60);
  const onTime = minutes === 0 ? messages.onTime : late > 0 ? messages.late : messages.early;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t(messages.left), t(messages.leftPeople, { count: left })],
    [
      t(messages.ends),
      <>
        {time(endsAt)}{" "}
        <small data-late={(minutes > 0 && late > 0) || undefined}>{t(onTime, { count: minutes })}</small>
      </>,
    ],
    ...(minutes > 0 ? [[t(messages.plannedEnd), time(endsAt - late * 1000)] as const] : []),
    [
      name === undefined ? t(messages.nobody) : t(messages.person, { name }),
      <>
        {clock(gone)} <small>{t(messages.ofPlanned, { planned: clock(each) })}</small>
      </>,
    ],
    ...(pace ? [[t(messages.average), clock(pace.secondsEach)] as const] : []),
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, shown]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {t(pace ? messages.against : messages.planned, { planned: clock(planned) })}
      </p>
    </>
  );
}
