import { uninvitedOwners } from "@evenhand/shared/rules/prework";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useSession } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands } from "../../ui/commands.ts";
import { messages } from "./messages.ts";

/** Opens the room, once it was asked: the drafts are then taken as they stand. */
export function OpenRoom() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { counts, conflicts = [], missingOwners = [] } = useSession();
  // Owners first, where any can still be invited: then this is not the way on.
  const early = uninvitedOwners(missingOwners).length > 0;
  const { run, busy, failure } = useCommand();
  const [asking, setAsking] = useState(false);
  const names = intl.formatList(conflicts.map(({ name }) => name));
  const why =
    counts.subjects === 0
      ? t(messages.openRoomNobody)
      : conflicts.length > 0
        ? t(messages.openRoomConflict, { names })
        : undefined;
  useCommands([
    {
      id: "session.open",
      group: "whole",
      label: t(messages.openRoom),
      run: why === undefined ? () => setAsking(true) : undefined,
      why,
    },
  ]);
  return (
    <>
      <Button variant={early ? "plain" : "primary"} disabledReason={why} onClick={() => setAsking(true)}>
        <FormattedMessage {...messages.openRoom} />
      </Button>
      {asking && (
        <AlertDialog
          open
          title={t(messages.openTitle)}
          description={[
            t(messages.openRoomWhy),
            counts.withoutDraft > 0 ? t(messages.openRoomLate, { count: counts.withoutDraft }) : "",
          ].join(" ")}
          cancelLabel={t(messages.cancel)}
          confirmLabel={t(messages.openRoom)}
          busy={busy}
          onConfirm={() => void run({ type: "session.open" }).then((done) => done && setAsking(false))}
          onClose={() => setAsking(false)}
        >
          {failure !== null && <p role="alert">{t(messages.failed, { why: failure })}</p>}
        </AlertDialog>
      )}
    </>
  );
}
