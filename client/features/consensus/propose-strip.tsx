import { useState } from "react";
import { useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { openProposals } from "../../state/indexes.ts";
import { useRoom } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { messages } from "./messages.ts";
import { StripFrame, type StripProps, useNeeded } from "./strip-frame.tsx";
import { untilShown } from "./until-shown.ts";

/** A change agreed aloud, in one strip: who proposes it, why, and whether the owner agrees. Enter records. */
export function ProposeStrip({ focus, nameOf, onClose, to }: StripProps & { to: number }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const room = useRoom();
  const { run, busy, failure } = useCommand();
  const { subject, scale, speakers, settings } = focus;
  const owner = subject.owner !== null && speakers.includes(subject.owner) ? subject.owner : null;
  const [by, setBy] = useState(speakers.find((id) => id !== owner) ?? owner ?? "");
  const [agrees, setAgrees] = useState(false);
  const [working, setWorking] = useState(false);
  const reason = useNeeded();
  const value = valueAt(scale, to);
  // Under `unanimous` the others still have to answer: then it is written down, and recorded from the chips.
  const records = owner !== null && (agrees || by === owner) && !settings.unanimous;

  async function submit(): Promise<void> {
    if (working || by === "" || !reason.check()) return;
    setWorking(true);
    if (await say()) onClose();
    setWorking(false);
  }

  async function say(): Promise<boolean> {
    const { id: subjectId, rating } = focus;
    if (
      !(await run({
        type: "rating.propose",
        subjectId,
        to,
        from: rating,
        reason: reason.text,
        onBehalfOf: by,
      }))
    ) {
      return false;
    }
    const proposal = await untilShown(room.record, (view) => openProposals(view.proposals).get(subjectId));
    // From here on the proposal stands: what is refused now is said beside it.
    if (!proposal) return true;
    const { id: proposalId } = proposal;
    if (agrees && owner !== null && by !== owner) {
      const said = { type: "rating.respond", proposalId, stance: "consent", onBehalfOf: owner } as const;
      if (!(await run(said))) return true;
    }
    if (records) await run({ type: "consensus.record", proposalId });
    return true;
  }
  return (
    <StripFrame
      title={t(messages.stripPropose, { value, name: subject.name })}
      submitLabel={records ? t(messages.stripRecord, { value }) : t(messages.stripWrite)}
      note={t(messages.saidHint, { name: nameOf(by) })}
      busy={busy || working}
      failure={speakers.length === 0 ? t(messages.nobodySpeaks) : failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={t(messages.stripProposer)}
        value={by}
        options={speakers.map((id) => ({ value: id, label: nameOf(id) }))}
        onChange={setBy}
      />
      <TextField
        {...reason.field}
        label={t(messages.stripReason)}
        error={reason.missing ? t(messages.reasonMissing) : undefined}
        maxLength={20_000}
        autoComplete="off"
        // The strip opens by a key or a press that asked for it: typing goes on at once.
        autoFocus
      />
      {owner !== null && by !== owner && (
        <Checkbox
          label={t(messages.stripOwnerAgrees, { name: nameOf(owner) })}
          checked={agrees}
          onChange={setAgrees}
        />
      )}
    </StripFrame>
  );
}
