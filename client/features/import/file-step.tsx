import type { Cycle } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Section, Stack } from "../../ui/layout.tsx";
import { FileChoice } from "./file-choice.tsx";
import styles from "./import.module.css";
import { messages } from "./messages.ts";
import type { Import } from "./use-import.ts";

/** Which file, and what may be in it. */
export function FileStep({ work, cycle }: { work: Import; cycle: Cycle }) {
  const { formatMessage: t, formatList } = useIntl();
  const content = [
    [messages.required, messages.requiredList],
    [messages.recommended, messages.recommendedList],
    [messages.helpful, messages.helpfulList],
    [messages.others, messages.othersList],
  ] as const;
  return (
    <Stack gap={6}>
      <Stack gap={3}>
        <FileChoice work={work} label={t(messages.drop)} hint={t(messages.dropHint)} />
        <p className={styles.quiet}>{t(messages.nothingYet)}</p>
      </Stack>
      <Section title={t(messages.whatGoesIn)} small>
        <dl className={styles.content}>
          {content.map(([name, list]) => (
            <div key={name.id} className={styles.contentRow}>
              <dt>{t(name)}</dt>
              <dd>{t(list)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.quiet}>
          {t(messages.scaleOf, { values: formatList(cycle.scale.map(({ value }) => String(value))) })}
        </p>
      </Section>
    </Stack>
  );
}
