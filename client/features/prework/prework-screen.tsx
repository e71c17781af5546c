import type { Draft, Session } from "@evenhand/shared/protocol/answers";
import { useState } from "react";
import { FormattedDate, FormattedMessage, useIntl } from "react-intl";
import { put } from "../../state/http.ts";
import { useFetched, useProblemWords } from "../../state/problem-words.ts";
import { useRoom, useSession } from "../../state/room-context.tsx";
import { useResource } from "../../state/use-resource.ts";
import { announce } from "../../ui/announce.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Page } from "../../ui/layout.tsx";
import { DraftIndex } from "./draft-index.tsx";
import { DraftSheet } from "./draft-sheet.tsx";
import { messages } from "./messages.ts";
import { readiness } from "./own-draft.ts";
import styles from "./prework.module.css";
import { useAllDrafts, useDrafts } from "./use-drafts.ts";

/** Before the room opens: a manager drafts, everybody else is told what they wait for. */
export function PreworkScreen() {
  const { role, id } = useSession();
  const resource = useResource<Draft[]>(
    role === "manager" ? `/api/sessions/${encodeURIComponent(id)}/drafts` : null,
  );
  const fetched = useFetched(resource);
  if (role !== "manager") {
    return (
      <div className={styles.middle}>
        <EmptyState level={1} title={<FormattedMessage {...messages.waitTitle} />}>
          <FormattedMessage {...messages.waitText} />
        </EmptyState>
      </div>
    );
  }
  return (
    <Fetched {...fetched}>
      {(drafts) =>
        drafts.length === 0 ? (
          <div className={styles.middle}>
            <EmptyState level={1} title={<FormattedMessage {...messages.nobodyTitle} />}>
              <FormattedMessage {...messages.nobodyText} />
            </EmptyState>
          </div>
        ) : (
          // Other people, other drafts: what is edited belongs to the list it came with.
          <Drafts key={drafts.map(({ subjectId }) => subjectId).join()} drafts={drafts} />
        )
      }
    </Fetched>
  );
}

function Drafts({ drafts }: { drafts: readonly Draft[] }) {
  const session = useSession();
  const savings = useDrafts(drafts);
  const readOnly = session.frozen === true || session.submittedAt != null;
  return (
    <Page
      width="l"
      title={<FormattedMessage {...messages.title} />}
      lead={<FormattedMessage {...messages.lead} />}
      actions={<Submission savings={savings} />}
    >
      <div className={styles.layout}>
        <DraftIndex drafts={drafts} savings={savings} />
        <div className={styles.sheets}>
          {drafts.map((draft) => {
            const saving = savings.get(draft.subjectId);
            return (
              saving && (
                <DraftSheet
                  key={draft.subjectId}
                  draft={draft}
                  saving={saving}
                  readOnly={readOnly || !draft.writable}
                />
              )
            );
          })}
        </div>
      </div>
    </Page>
  );
}

/** Where one stands with the deadline, and handing in. */
function Submission({ savings }: { savings: ReturnType<typeof useDrafts> }) {
  const intl = useIntl();
  const room = useRoom();
  const session = useSession();
  const words = useProblemWords();
  const all = useAllDrafts(savings);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = all.filter(({ value }) => readiness(value) === "needs-rating").length;
  const unsaved = all.some(({ status }) => status === "failed");
  const submitted = session.submittedAt != null;

  async function hand(next: boolean): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await Promise.all([...savings.values()].map((saving) => saving.flush()));
      await put(`/api/sessions/${encodeURIComponent(session.id)}/submission`, { submitted: next });
      await room.refresh();
      announce(intl.formatMessage(next ? messages.submitted : messages.takenBack));
    } catch (error) {
      setProblem(words(error));
    }
    setBusy(false);
  }
  const blocked =
    missing > 0
      ? intl.formatMessage(messages.submitMissing, { count: missing })
      : unsaved
        ? intl.formatMessage(messages.submitUnsaved)
        : undefined;
  useCommands(
    session.frozen === true
      ? []
      : [
          {
            id: "prework.submit",
            group: "whole",
            label: intl.formatMessage(submitted ? messages.takeBack : messages.submit),
            run: submitted || blocked === undefined ? () => void hand(!submitted) : undefined,
            why: blocked,
          },
        ],
  );
  return (
    <div className={styles.submission}>
      <p className={styles.state}>
        <Deadline session={session} />
      </p>
      {session.frozen !== true &&
        (submitted ? (
          <Button busy={busy} onClick={() => void hand(false)}>
            <FormattedMessage {...messages.takeBack} />
          </Button>
        ) : (
          <Button variant="primary" busy={busy} disabledReason={blocked} onClick={() => void hand(true)}>
            <FormattedMessage {...messages.submit} />
          </Button>
        ))}
      {problem && (
        <Banner tone="danger" role="alert">
          {problem}
        </Banner>
      )}
    </div>
  );
}

function Deadline({ session }: { session: Session }) {
  const { deadline, frozen, submittedAt } = session;
  const moment = (value: string) => (
    <FormattedDate key={value} value={value} dateStyle="medium" timeStyle="short" />
  );
  return (
    <>
      {submittedAt != null && (
        <>
          <FormattedMessage {...messages.submittedAt} values={{ moment: moment(submittedAt) }} />{" "}
        </>
      )}
      {deadline === null ? (
        <FormattedMessage {...(frozen ? messages.frozen : messages.freezesAtOpening)} />
      ) : (
        <FormattedMessage
          {...(frozen ? messages.froze : messages.freezes)}
          values={{ moment: moment(deadline) }}
        />
      )}
    </>
  );
}
