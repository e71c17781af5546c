import type { Cycle } from "@evenhand/shared/protocol/answers";
import { CalendarRange, Plus } from "lucide-react";
import { useIntl } from "react-intl";
import { Link } from "wouter";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Page } from "../../ui/layout.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { CycleFacts } from "./cycle-facts.tsx";
import styles from "./cycles-page.module.css";
import { messages } from "./messages.ts";

/** Every review period of the organisation, the newest first. */
export function CyclesPage() {
  const t = useIntl().formatMessage;
  usePageTitle(t(messages.cycles));
  const cycles = useResource<readonly Cycle[]>("/api/cycles");
  const create = (
    <ButtonLink href="/cycles/new" variant="primary" icon={<Plus />}>
      {t(messages.newCycle)}
    </ButtonLink>
  );
  const some = (cycles.answer?.length ?? 0) > 0;
  return (
    <Page title={t(messages.cycles)} lead={t(messages.cyclesLead)} actions={some && create}>
      <Fetched {...useFetched(cycles)}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<CalendarRange />} title={t(messages.noCycles)} action={create}>
              {t(messages.noCyclesLead)}
            </EmptyState>
          ) : (
            <ul className={styles.list}>
              {all
                .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
                .map((cycle) => (
                  <li key={cycle.id} className={styles.item}>
                    <Link href={`/cycles/${cycle.id}`} className={styles.link}>
                      <span className={styles.name}>{cycle.name}</span>
                      <span className={styles.facts}>
                        <CycleFacts cycle={cycle} />
                      </span>
                    </Link>
                  </li>
                ))}
            </ul>
          )
        }
      </Fetched>
    </Page>
  );
}
