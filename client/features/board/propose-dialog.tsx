import { useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { openProposals } from "../../state/indexes.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { type Asking, returnFocus } from "./board-store.ts";
import { messages } from "./messages.ts";

/** The longest reason the wire takes. */
const LONGEST = 20_000;

/** Asks for the reason of a proposal. What is written stays where the room moves on meanwhile. */
export function ProposeDialog() {
  const asking = useBoardUi((ui) => ui.asking);
  return asking && <Ask key={`${asking.id}:${asking.to}`} asking={asking} />;
}

function Ask({ asking }: { asking: Asking }) {
  const intl = useIntl();
  const { store, actions, me } = useBoard();
  const { id, from, to } = asking;
  const [reason, setReason] = useState(asking.reason);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const scale = useRecord((view) => view.meta.scale, []);
  const subject = useRecord((view) => view.subjects.get(id));
  const rating = useRecord((view) => view.ratings.get(id));
  const open = useRecord((view) => openProposals(view.proposals).get(id));
  const openBy = useRecord((view) => (open ? view.participants.get(open.by)?.name : undefined));
  if (!subject) return null;

  const { name } = subject;
  const blocked = open
    ? intl.formatMessage(messages.proposeBlocked, { by: openBy, to: valueAt(scale, open.to) })
    : rating !== from
      ? intl.formatMessage(messages.proposeStale, { value: valueAt(scale, rating ?? from) })
      : null;
  const lead =
    subject.owner === null
      ? messages.proposeLeadNoOwner
      : subject.owner === me
        ? messages.proposeLeadOwn
        : messages.proposeLead;

  function close(): void {
    store.setState({ asking: null });
    returnFocus(store, id);
  }
  function submit(): void {
    if (blocked) return;
    if (reason.trim() === "") setMissing(true);
    else actions.propose(asking, reason.trim());
  }

  return (
    <Dialog
      open
      onClose={close}
      size="s"
      title={<FormattedMessage {...messages.proposeTitle} values={{ to: valueAt(scale, to), name }} />}
      description={
        <FormattedMessage {...lead} values={{ from: valueAt(scale, from), name, owner: subject.ownerName }} />
      }
      closeLabel={intl.formatMessage(messages.close)}
      actions={
        <>
          <Button onClick={close}>
            <FormattedMessage {...messages.cancel} />
          </Button>
          <Button
            variant="primary"
            keyHint={keyWords("$mod+Enter")}
            disabledReason={blocked ?? undefined}
            onClick={() => form.current?.requestSubmit()}
          >
            <FormattedMessage {...messages.proposeSubmit} values={{ to: valueAt(scale, to) }} />
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {blocked && (
          <Banner tone="flag" role="status">
            {blocked}
          </Banner>
        )}
        <TextArea
          label={intl.formatMessage(messages.proposeReason)}
          hint={intl.formatMessage(messages.proposeReasonHint)}
          error={
            missing && reason.trim() === "" ? intl.formatMessage(messages.proposeReasonMissing) : undefined
          }
          rows={3}
          maxLength={LONGEST}
          required
          value={reason}
          onChange={setReason}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
          }}
        />
      </form>
    </Dialog>
  );
}
