import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Page, Section } from "../../ui/layout.tsx";
import styles from "./lock.module.css";
import { lockSummary } from "./lock-summary.ts";
import { messages } from "./messages.ts";

/**
 * The session is locked: what was decided, what is next, and the seal of its result.
 * @param below what stands under the counts, such as what the room changed
 */
export function LockedScreen({ actions, below }: { actions?: ReactNode; below?: ReactNode }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const meta = useRecord((view) => view.meta);
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  if (!meta || !subjects || !ratings) return null;
  const summary = lockSummary({ subjects, ratings });
  const rows = [
    [summary.changed, messages.changed],
    [summary.kept, messages.kept],
    [summary.none, messages.none],
    [summary.rest, messages.rest],
    [summary.notRated, messages.notRated],
  ] as const;
  return (
    <Page
      width="s"
      title={t(messages.lockedTitle)}
      lead={t(messages.lockedLead, {
        version: meta.version,
        when: intl.formatDate(meta.lockedAt ?? 0, { dateStyle: "long", timeStyle: "short" }),
      })}
      actions={actions}
    >
      <dl className={styles.counts}>
        {rows
          .filter(([count]) => count > 0)
          .map(([count, words]) => (
            <div key={words.id}>
              <dt>
                <FormattedMessage {...words} />
              </dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
      {below}
      <Section title={<FormattedMessage {...messages.nextTitle} />}>
        <ol className={styles.next}>
          {[messages.nextHr, messages.nextManagers, messages.nextReopen].map((step) => (
            <li key={step.id}>
              <FormattedMessage {...step} />
            </li>
          ))}
        </ol>
      </Section>
      {meta.digest && (
        <CopyField
          quiet
          label={t(messages.digest)}
          hint={t(messages.digestHint)}
          value={meta.digest}
          copyLabel={t(messages.copy)}
          copiedLabel={t(messages.copied)}
        />
      )}
    </Page>
  );
}
