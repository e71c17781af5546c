import type { Draft, ParticipantDetail, Session } from "@evenhand/shared/protocol/answers";
import { uninvitedOwners } from "@evenhand/shared/rules/prework";
import { allows } from "@evenhand/shared/session/permissions";
import { Search, UserPlus, Users } from "lucide-react";
import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { useFetched } from "../../state/problem-words.ts";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { useResource } from "../../state/use-resource.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { AddSubjects } from "./add-subjects.tsx";
import styles from "./session-setup.module.css";
import { type SubjectAct, SubjectDialog } from "./subject-dialog.tsx";
import { messages } from "./subject-messages.ts";
import { findSubjects, SHOWN_SUBJECTS, type ShownSubjects } from "./subject-search.ts";
import { SubjectTable } from "./subject-table.tsx";

const STEP = 100;

type SubjectsPanelProps = {
  session: Session;
  shown?: ShownSubjects;
  onChanged: () => void;
  /** Leads to where owners are invited. */
  onInvite: () => void;
};

/** Everyone rated in a session: owner, draft, and HR's acts on each. */
export function SubjectsPanel({
  session,
  shown: first = "everyone",
  onChanged,
  onInvite,
}: SubjectsPanelProps) {
  const t = useIntl().formatMessage;
  const drafts = useResource<readonly Draft[]>(`/api/sessions/${session.id}/drafts`);
  const participants = useResource<readonly ParticipantDetail[]>(`/api/sessions/${session.id}/participants`);
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState<ShownSubjects>(first);
  const [most, setMost] = useState(STEP);
  const [adding, setAdding] = useState(false);
  const [act, setAct] = useState<{ kind: SubjectAct; subject: Draft } | null>(null);
  const order = useReaderOrder();
  const found = useMemo(
    () => findSubjects(drafts.answer ?? [], shown, query, order),
    [drafts.answer, shown, query, order],
  );
  const changed = () => {
    drafts.reload();
    onChanged();
  };
  const mayAdd = allows("subject.add", { hr: true, role: null }, session.phase);
  const add = mayAdd && (
    <Button size="s" icon={<UserPlus />} onClick={() => setAdding(true)}>
      {t(messages.addPeople)}
    </Button>
  );
  const uninvited = uninvitedOwners(session.missingOwners ?? []);
  const labels = {
    everyone: t(messages.everyone),
    unowned: t(messages.withoutOwner),
    undrafted: t(messages.withoutDraft),
  } satisfies Record<ShownSubjects, string>;

  return (
    <Fetched {...useFetched(drafts)}>
      {(all) => (
        <Stack gap={4}>
          {all.length === 0 ? (
            <EmptyState icon={<Users />} title={t(messages.noSubjects)} action={add}>
              {t(messages.noSubjectsLead)}
            </EmptyState>
          ) : (
            <>
              {uninvited.length > 0 && session.phase !== "locked" && (
                <Section
                  title={t(messages.uninvited, { count: uninvited.length })}
                  lead={t(messages.uninvitedLead, { people: session.counts.withoutOwner })}
                  actions={
                    <Button variant="primary" onClick={onInvite}>
                      {t(messages.inviteThem)}
                    </Button>
                  }
                />
              )}
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
                  options={SHOWN_SUBJECTS.map((value) => ({ value, label: labels[value] }))}
                  onChange={setShown}
                />
                <div className={styles.toolsEnd}>
                  <span className={styles.quiet} role="status">
                    {t(messages.shownOf, { shown: found.length, count: all.length })}
                  </span>
                  {add}
                </div>
              </div>
              <SubjectTable
                subjects={found.slice(0, most)}
                participants={participants.answer ?? []}
                session={session}
                onAct={(kind, subject) => setAct({ kind, subject })}
              />
              {found.length > most && (
                <div className={styles.center}>
                  <Button onClick={() => setMost(most + STEP)}>
                    {t(messages.showMore, { count: Math.min(STEP, found.length - most) })}
                  </Button>
                </div>
              )}
            </>
          )}
          {adding && (
            <AddSubjects session={session} present={all} onClose={() => setAdding(false)} onDone={changed} />
          )}
          {act && (
            <SubjectDialog
              kind={act.kind}
              subject={act.subject}
              participants={participants.answer ?? []}
              session={session}
              onClose={() => setAct(null)}
              onDone={changed}
            />
          )}
        </Stack>
      )}
    </Fetched>
  );
}
