import { useState } from "react";
import { useIntl } from "react-intl";
import { useRoom } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { noteDeferral } from "./last-deferral.ts";
import { messages } from "./messages.ts";
import { StripFrame, type StripProps, useNeeded } from "./strip-frame.tsx";

const REASONS = ["evidence", "owner", "compare", "other"] as const;
type Reason = (typeof REASONS)[number];

/** Puts the person off, for a reason that is chosen or written, and goes on: D and Enter are enough. */
export function DeferStrip({ focus, onClose, onNext }: StripProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const room = useRoom();
  const { run, busy, failure } = useCommand();
  const away = focus.subject.owner !== null && !focus.speakers.includes(focus.subject.owner);
  const [chosen, setChosen] = useState<Reason>(away ? "owner" : "evidence");
  const own = useNeeded();
  const words: Record<Reason, string> = {
    evidence: t(messages.deferEvidence),
    owner: t(messages.deferOwner),
    compare: t(messages.deferCompare),
    other: t(messages.deferOther),
  };
  async function submit(): Promise<void> {
    if (chosen === "other" && !own.check()) return;
    const reason = chosen === "other" ? own.text : words[chosen];
    if (!(await run({ type: "agenda.defer", subjectId: focus.id, reason }))) return;
    const at = Date.now() + room.control.getState().clockOffset;
    noteDeferral({ sessionId: room.sessionId, subjectId: focus.id, at });
    onClose();
    onNext();
  }
  return (
    <StripFrame
      title={t(messages.stripDefer, { name: focus.subject.name })}
      submitLabel={t(messages.defer)}
      note={t(messages.stripReasonHint)}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={t(messages.deferWhy)}
        value={chosen}
        options={REASONS.map((value) => ({ value, label: words[value] }))}
        onChange={setChosen}
        onKeyDown={(event) => {
          // Enter in a select opens it in some browsers; here it defers.
          if (event.key !== "Enter") return;
          event.preventDefault();
          void submit();
        }}
        autoFocus
      />
      {chosen === "other" && (
        <TextField
          {...own.field}
          label={t(messages.stripReason)}
          error={own.missing ? t(messages.reasonMissing) : undefined}
          maxLength={20_000}
          autoComplete="off"
        />
      )}
    </StripFrame>
  );
}
