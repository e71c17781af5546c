import type { Column } from "@evenhand/shared/protocol/answers";
import type { ColumnsBody } from "@evenhand/shared/protocol/bodies";
import { Columns3, Lock } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { patch } from "../../state/http.ts";
import { useFetched, useProblemWords } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { announce } from "../../ui/announce.ts";
import { Banner } from "../../ui/banner.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { Switch } from "../../ui/switch.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./columns-panel.module.css";
import { messages } from "./messages.ts";

/** Which of the imported columns the room may see. Restricted ones are listed and stay where they are. */
export function ColumnsPanel({ cycleId }: { cycleId: string }) {
  const t = useIntl().formatMessage;
  const words = useProblemWords();
  const path = `/api/cycles/${cycleId}/columns`;
  const columns = useResource<readonly Column[]>(path);
  const [sent, setSent] = useState<Readonly<Record<string, boolean>>>({});
  const [failure, setFailure] = useState<string>();

  const show = async (column: Column, shown: boolean) => {
    setSent((before) => ({ ...before, [column.key]: shown }));
    setFailure(undefined);
    try {
      await patch(path, { columns: [{ key: column.key, shown }] } satisfies ColumnsBody);
      announce(t(shown ? messages.columnShown : messages.columnHidden, { column: column.key }));
    } catch (error) {
      setSent((before) => ({ ...before, [column.key]: column.shown }));
      setFailure(words(error));
    }
  };

  return (
    <Fetched {...useFetched(columns)}>
      {(all) => {
        const free = all.filter(({ restricted }) => !restricted);
        const isShown = (column: Column) => sent[column.key] ?? column.shown;
        const shown = free.filter(isShown).length;
        const restricted = all.filter((column) => column.restricted);
        if (all.length === 0) {
          return (
            <EmptyState icon={<Columns3 />} title={t(messages.noColumns)}>
              {t(messages.noColumnsLead)}
            </EmptyState>
          );
        }
        return (
          <Stack gap={6}>
            {failure !== undefined && (
              <Banner tone="danger" role="alert">
                {failure}
              </Banner>
            )}
            {free.length > 0 && (
              <Section
                title={t(messages.otherColumns, { shown, hidden: free.length - shown, count: free.length })}
                lead={t(messages.columnsLead)}
              >
                <ul className={styles.list}>
                  {free.map((column) => (
                    <li key={column.key} className={styles.item}>
                      <ColumnWords column={column} />
                      <Switch
                        label={t(messages.showInRoom, {
                          column: column.key,
                          hidden: (chunks) => <VisuallyHidden key="column">{chunks}</VisuallyHidden>,
                        })}
                        checked={isShown(column)}
                        onChange={(next) => void show(column, next)}
                      />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {restricted.length > 0 && (
              <Section title={t(messages.restrictedTitle)} lead={t(messages.restrictedLead)}>
                <ul className={styles.list}>
                  {restricted.map((column) => (
                    <li key={column.key} className={styles.item}>
                      <ColumnWords column={column} />
                      <span className={styles.never}>
                        <Lock aria-hidden="true" size={14} />
                        {t(messages.restricted)}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </Stack>
        );
      }}
    </Fetched>
  );
}

function ColumnWords({ column }: { column: Column }) {
  const t = useIntl().formatMessage;
  return (
    <div>
      <p className={styles.key}>{column.key}</p>
      <p className={styles.filled}>{t(messages.filled, { count: column.filled })}</p>
    </div>
  );
}
