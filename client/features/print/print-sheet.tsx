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
import { printedRecord } from "./print-data.ts";
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
  scope,
  parts,
}: {
  view: ReplicaView;
  scope: PrintScope;
  parts: PrintParts;
}) {
  const intl = useIntl();
  const session = useSession();
  const [now] = useState(() => Date.now());
  const { meta, participants } = view;
  const compare = nameOrder(intl.locale);
  const record = useMemo(() => printedRecord(view, compare), [view, compare]);
  const final = meta.phase === "locked";
  const { title } = meta;
  const digest = meta.digest?.slice(0, 16) ?? "";
  usePageFoot(
    final
      ? intl.formatMessage(messages.foot, { title, version: meta.version, digest: `${digest}…` })
      : intl.formatMessage(messages.footOpen, { title }),
  );
  const moment = (at: number) => (
    <FormattedDate
      key={at}
      value={at}
      day="numeric"
      month="long"
      year="numeric"
      hour="2-digit"
      minute="2-digit"
    />
  );
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
            <FormattedMessage
              {...messages.locked}
              values={{ version: meta.version, moment: moment(meta.lockedAt ?? now) }}
            />
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
          <DistributionTable record={record} scale={meta.scale} final={final} />
        </Part>
      )}
      {parts.list && (
        <Part title={intl.formatMessage(messages.list)}>
          <RatingList people={record.people} scale={meta.scale} final={final} reasons={parts.reasons} />
        </Part>
      )}
      {parts.log && (
        <Part title={intl.formatMessage(messages.log)} fresh>
          <DecisionLog
            log={record.log}
            scale={meta.scale}
            participants={participants}
            reasons={parts.reasons}
          />
        </Part>
      )}
      {final && meta.digest && (
        <p className={styles.seal}>
          <FormattedMessage {...messages.seal} /> <code>{meta.digest}</code>
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
