import type { AgendaRow } from "@evenhand/shared/readmodels/agenda-rows";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { messages } from "./messages.ts";
import { rowName } from "./row-words.ts";

/** What is done to an agenda item with a reason. */
export type MarkKind = "raise" | "defer" | "drop";

const WORDS = {
  raise: { title: messages.raiseTitle, lead: messages.raiseLead, submit: messages.raiseSubmit },
  defer: { title: messages.deferTitle, lead: messages.deferLead, submit: messages.deferSubmit },
  drop: { title: messages.dropTitle, lead: messages.dropLead, submit: messages.dropSubmit },
} as const;

/** Asks why an item is raised, deferred or dropped, and does it. */
export function MarkDialog({ kind, row, onClose }: { kind: MarkKind; row: AgendaRow; onClose: () => void }) {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const { run, busy, failure } = useCommand();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const name = rowName(intl, row, scale);
  const target = row.entry.kind === "subject" ? { subjectId: row.id } : { groupId: row.id };

  async function submit(): Promise<void> {
    if (reason.trim() === "") return setMissing(true);
    const done = await run(
      kind === "raise"
        ? { type: "agenda.raise", subjectId: row.id, reason: reason.trim() }
        : { type: `agenda.${kind}`, ...target, reason: reason.trim() },
    );
    if (done) onClose();
  }
  return (
    <FormDialog
      title={intl.formatMessage(WORDS[kind].title, { name })}
      description={intl.formatMessage(WORDS[kind].lead, { name })}
      closeLabel={intl.formatMessage(messages.close)}
      cancelLabel={intl.formatMessage(messages.cancel)}
      submitLabel={intl.formatMessage(WORDS[kind].submit)}
      busy={busy}
      failure={failure ?? undefined}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        label={intl.formatMessage(messages.reason)}
        hint={intl.formatMessage(messages.reasonHint)}
        error={missing && reason.trim() === "" ? intl.formatMessage(messages.reasonMissing) : undefined}
        maxLength={20_000}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
