import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Stack } from "../../ui/layout.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { returnFocus } from "./board-store.ts";
import { messages } from "./messages.ts";

/** Puts a person on the agenda with a reason, openly or for the facilitators alone. */
export function RaiseDialog() {
  const id = useBoardUi((ui) => ui.raising);
  return id !== null && <Raise key={id} id={id} />;
}

function Raise({ id }: { id: string }) {
  const intl = useIntl();
  const { store, actions } = useBoard();
  const [reason, setReason] = useState("");
  const [secret, setSecret] = useState(false);
  const [missing, setMissing] = useState(false);
  const name = useRecord((view) => view.subjects.get(id)?.name, "");
  function close(): void {
    store.setState({ raising: null });
    returnFocus(store, id);
  }
  return (
    <Dialog
      open
      onClose={close}
      size="s"
      title={<FormattedMessage {...messages.raiseTitle} values={{ name }} />}
      description={<FormattedMessage {...messages.raiseLead} values={{ name }} />}
      closeLabel={intl.formatMessage(messages.close)}
      actions={
        <>
          <Button onClick={close}>
            <FormattedMessage {...messages.cancel} />
          </Button>
          <Button
            variant="primary"
            onClick={() =>
              reason.trim() === "" ? setMissing(true) : actions.raise(id, reason.trim(), secret)
            }
          >
            <FormattedMessage {...messages.raiseSubmit} />
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <TextArea
          label={intl.formatMessage(messages.raiseReason)}
          hint={intl.formatMessage(secret ? messages.raiseSecretHint : messages.proposeReasonHint)}
          error={
            missing && reason.trim() === "" ? intl.formatMessage(messages.raiseReasonMissing) : undefined
          }
          maxLength={20_000}
          value={reason}
          onChange={setReason}
        />
        <Checkbox
          label={intl.formatMessage(messages.raisePrivate)}
          hint={intl.formatMessage(messages.raisePrivateHint)}
          checked={secret}
          onChange={setSecret}
        />
      </Stack>
    </Dialog>
  );
}
