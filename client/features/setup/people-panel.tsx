import type { Cycle, Person } from "@evenhand/shared/protocol/answers";
import { FileUp, Search, Users } from "lucide-react";
import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { useFetched } from "../../state/problem-words.ts";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { useResource } from "../../state/use-resource.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Section } from "../../ui/layout.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { messages } from "./messages.ts";
import styles from "./people-panel.module.css";
import { findPeople, SHOWN_PEOPLE, type ShownPeople } from "./people-search.ts";
import { PeopleTable } from "./people-table.tsx";
import { PersonPanel } from "./person-panel.tsx";

const STEP = 100;

/** Everyone of a cycle, searched and narrowed; a name opens all that was imported of that person. */
export function PeoplePanel({ cycle, shown: first = "everyone" }: { cycle: Cycle; shown?: ShownPeople }) {
  const t = useIntl().formatMessage;
  const people = useResource<readonly Person[]>(cycle.people === 0 ? null : `/api/cycles/${cycle.id}/people`);
  const fetched = useFetched(people);
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState<ShownPeople>(first);
  const [most, setMost] = useState(STEP);
  const [open, setOpen] = useState<Person | null>(null);
  const order = useReaderOrder();
  const found = useMemo(
    () => findPeople(people.answer ?? [], shown, query, order),
    [people.answer, shown, query, order],
  );

  if (cycle.people === 0) {
    return (
      <EmptyState
        icon={<Users />}
        title={t(messages.noPeople)}
        action={
          <ButtonLink variant="primary" href={`/cycles/${cycle.id}/import`}>
            {t(messages.importPeople)}
          </ButtonLink>
        }
      >
        {t(messages.noPeopleLead)}
      </EmptyState>
    );
  }
  const labels = {
    everyone: t(messages.everyone),
    unassigned: t(messages.onlyUnassigned),
    undrafted: t(messages.withoutDraft),
  } satisfies Record<ShownPeople, string>;
  const countOf = (choice: ShownPeople): number => findPeople(people.answer ?? [], choice, "").length;
  return (
    <Section
      title={
        people.answer
          ? t(messages.peopleFacts, {
              undrafted: countOf("undrafted"),
              unassigned: countOf("unassigned"),
              flag: (count) => (
                <span key="undrafted" className={styles.flagged}>
                  {count}
                </span>
              ),
            })
          : t(messages.everyone)
      }
      actions={
        <ButtonLink href={`/cycles/${cycle.id}/import`} icon={<FileUp />}>
          {t(messages.importPeople)}
        </ButtonLink>
      }
    >
      <div className={styles.tools}>
        <div className={styles.search}>
          <TextField
            type="search"
            size="s"
            label={t(messages.search)}
            hideLabel
            placeholder={t(messages.searchHint)}
            before={<Search size={16} />}
            value={query}
            onChange={(text) => {
              setQuery(text);
              setMost(STEP);
            }}
          />
        </div>
        <SegmentedControl
          size="s"
          label={t(messages.showWhom)}
          value={shown}
          options={SHOWN_PEOPLE.map((value) => ({ value, label: labels[value] }))}
          onChange={(value) => {
            setShown(value);
            setMost(STEP);
          }}
        />
        <p className={styles.count} role="status">
          {people.answer &&
            found.length < people.answer.length &&
            t(messages.shownOf, { shown: found.length, count: people.answer.length })}
        </p>
      </div>
      <Fetched {...fetched}>
        {() => (
          <>
            <PeopleTable cycle={cycle} people={found.slice(0, most)} query={query} onOpen={setOpen} />
            {found.length > most && (
              <div className={styles.more}>
                <Button onClick={() => setMost(most + STEP)}>
                  {t(messages.showMore, { count: Math.min(STEP, found.length - most) })}
                </Button>
              </div>
            )}
          </>
        )}
      </Fetched>
      <PersonPanel cycle={cycle} person={open} onClose={() => setOpen(null)} />
    </Section>
  );
}
