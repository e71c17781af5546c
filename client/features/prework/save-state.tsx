import { FormattedMessage, FormattedTime } from "react-intl";
import { useStore } from "zustand/react";
import { useProblemWords } from "../../state/problem-words.ts";
import { Button } from "../../ui/button.tsx";
import { messages } from "./messages.ts";
import styles from "./prework.module.css";
import type { DraftSaving } from "./use-drafts.ts";

/** Whether what is written here is safe; where it is not, why and what helps. */
export function SaveState({ saving, updatedAt }: { saving: DraftSaving; updatedAt: string | null }) {
  const words = useProblemWords();
  const { status, problem, value } = useStore(saving.store);
  const untouched = value === saving.store.getInitialState().value;
  if (status === "failed") {
    return (
      <div className={styles.failed} role="alert">
        <FormattedMessage {...messages.failed} values={{ problem: words(problem) }} />{" "}
        <Button size="s" onClick={() => void saving.flush()}>
          <FormattedMessage {...messages.retry} />
        </Button>
      </div>
    );
  }
  if (status !== "saved") {
    return (
      <p className={styles.state}>
        <FormattedMessage {...messages.saving} />
      </p>
    );
  }
  if (untouched && updatedAt === null) return null;
  return (
    <p className={styles.state}>
      {untouched && updatedAt !== null ? (
        <FormattedMessage
          {...messages.savedAt}
          values={{
            time: <FormattedTime key="at" value={updatedAt} dateStyle="medium" timeStyle="short" />,
          }}
        />
      ) : (
        <FormattedMessage {...messages.saved} />
      )}
    </p>
  );
}
