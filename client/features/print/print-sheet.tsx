import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";
import type { PrintScope } from "@evenhand/shared/readmodels/printing";
import { type ReactNode, useMemo, useState } from "react";
import { FormattedDate, FormattedList, FormattedMessage, useIntl } from "react-intl";
import { nameOrder } from "../../state/name-order.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { useSession } from "../../state/room-context.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { DecisionLog } from "./decision-log.tsx";
import { DistributionTable } from "./distribution-table.tsx";
import { messages } from "./messages.ts";
import styles from "./print.module.css";
import { printedRecord, sourceAtLock } from "./print-data.ts";
import { RatingList } from "./rating-list.tsx";
import { usePageFoot } from "./use-page-foot.ts";

/** What the reader chose to have on paper. */
export interface PrintParts {
  readonly distribution: boolean;
  readonly list: boolean;
  readonly log: boolean;
  readonly reasons: boolean;
}

/** The paper itself: what session, in which state, and the parts that were chosen, the log on a sheet of its own. */
export function PrintSheet({
  view,
  locked,
  scope,
  parts,
}: {
  view: ReplicaView;
  /** An earlier version in the place of what stands now. */
  locked: LockedResult | null;
  scope: PrintScope;
  parts: PrintParts;
}) {
  const intl = useIntl();
  const session = useSession();
  const [now] = useState(() => Date.now());
  const { meta, participants } = view;
  const compare = nameOrder(intl.locale);
  const record = useMemo(
    () => printedRecord(locked ? sourceAtLock(view, locked) : view, compare),
    [view, locked, compare],
  );
  const final = locked !== null || meta.phase === "locked";
  const { title } = meta;
  const seal = locked?.digest ?? meta.digest;
  const version = locked?.version ?? meta.version;
  const lockedAt = locked ? Date.parse(locked.lockedAt) : (meta.lockedAt ?? now);
  const digest = seal?.slice(0, 16) ?? "";
  usePageFoot(
    final
      ? intl.formatMessage(messages.foot, { title, version, digest: `${digest}…` })
      : intl.formatMessage(messages.footOpen, { title }),
  );
  const moment = (at: number) => <FormattedDate key={at} value={at} dateStyle="long" timeStyle="short" />;
  const facilitators = [...participants.values()].filter(({ role }) => role === "facilitator");
  return (
    <article className={styles.sheet} data-theme="light">
      <header className={styles.head}>
        <p className={styles.cycle}>
          {session.cycleName} · {title}
        </p>
        <h1 className={styles.title}>
          <FormattedMessage {...(scope === "room" ? messages.titleRoom : messages.titleOwn)} />
        </h1>
        <p className={styles.state}>
          {final ? (
            <FormattedMessage {...messages.locked} values={{ version, moment: moment(lockedAt) }} />
          ) : (
            <FormattedMessage {...messages.notLocked} values={{ moment: moment(now) }} />
          )}
        </p>
        <p className={styles.state}>
          <FormattedMessage
            {...messages.people}
            values={{
              people: record.people.length,
              changed: record.people.filter(
                ({ draft, final: to }) => draft !== null && to !== null && draft !== to,
              ).length,
              notRated: record.people.filter(({ notRated }) => notRated).length,
            }}
          />
          {facilitators.length > 0 && (
            <>
              {" · "}
              <FormattedMessage
                {...messages.facilitatedBy}
                values={{ names: <FormattedList key="names" value={facilitators.map(({ name }) => name)} /> }}
              />
            </>
          )}
        </p>
        <p className={styles.state}>
          <FormattedMessage
            {...messages.confidential}
            values={{ name: session.me.name, moment: moment(now) }}
          />
        </p>
      </header>
      {parts.distribution && (
        <Part title={intl.formatMessage(messages.distribution)}>
          <DistributionTable record={record} scale={locked?.scale ?? meta.scale} final={final} />
        </Part>
      )}
      {parts.list && (
        <Part title={intl.formatMessage(messages.list)}>
          <RatingList
            people={record.people}
            scale={locked?.scale ?? meta.scale}
            final={final}
            reasons={parts.reasons}
          />
        </Part>
      )}
      {parts.log && (
        <Part title={intl.formatMessage(messages.log)} fresh>
          <DecisionLog
            log={record.log}
            scale={locked?.scale ?? meta.scale}
            participants={participants}
            reasons={parts.reasons}
          />
        </Part>
      )}
      {final && seal && (
        <p className={styles.seal}>
          <FormattedMessage {...messages.seal} /> <code>{seal}</code>
        </p>
      )}
    </article>
  );
}

function Part({ title, fresh = false, children }: { title: string; fresh?: boolean; children: ReactNode }) {
  return (
    <section className={classNames(styles.part, fresh && styles.log)} aria-label={title}>
      <h2 className={styles.partTitle}>{title}</h2>
      {/* On a narrow screen the table scrolls; paper is wide enough. */}
      <ScrollRegion className={styles.wide}>{children}</ScrollRegion>
    </section>
  );
}
