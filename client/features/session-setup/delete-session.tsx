import type { Session } from "@evenhand/shared/protocol/answers";
import { allows } from "@evenhand/shared/session/permissions";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useLocation } from "wouter";
import { remove } from "../../state/http.ts";
import { useSending } from "../../state/use-sending.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";
import styles from "./session-setup.module.css";

/** Deletes a session that has not opened, or whose results are locked and stay. */
export function DeleteSession({ session }: { session: Session }) {
  const t = useIntl().formatMessage;
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const { sending, failure, send } = useSending();
  if (!allows("session.delete", { hr: true, role: null }, session.phase)) return null;
  const confirm = async () => {
    const gone = await send(async () => {
      await remove(`/api/sessions/${session.id}`);
    });
    if (!gone) return;
    toast({ title: t(messages.deleted, { title: session.title }) });
    navigate(`/cycles/${session.cycleId}`);
  };
  return (
    <div className={styles.danger}>
      <p className={styles.quiet}>{t(messages.deleteLead)}</p>
      <Button size="s" onClick={() => setAsking(true)}>
        {t(messages.deleteSession)}
      </Button>
      <AlertDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(messages.deleteTitle, { title: session.title })}
        description={t(session.phase === "locked" ? messages.deleteLocked : messages.deletePrework)}
        cancelLabel={t(messages.cancel)}
        confirmLabel={t(messages.deleteSession)}
        danger
        busy={sending}
        onConfirm={() => void confirm()}
      >
        {failure !== undefined ? (
          <Banner tone="danger" role="alert">
            {failure}
          </Banner>
        ) : undefined}
      </AlertDialog>
    </div>
  );
}
