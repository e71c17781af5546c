import { type ReactNode, useEffect, useId, useState } from "react";
import { useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { openProposals } from "../../state/indexes.ts";
import { useRoom } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { announce } from "../../ui/announce.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { messages } from "./messages.ts";
import { firstSpeaker } from "./speaker.ts";
import { StripFrame, type StripProps, useNeeded } from "./strip-frame.tsx";
import { untilShown } from "./until-shown.ts";

const REASONS = [
  messages.reasonPeers,
  messages.reasonScope,
  messages.reasonWhole,
  messages.reasonEvidence,
] as const;

const bold = (chunks: ReactNode) => <b>{chunks}</b>;
const plain = (chunks: ReactNode) => chunks;

/**
 * A change agreed aloud, in one strip: who says so, why (in words or by one of the usual reasons), and whether the
 * owner agrees. Enter records what its first line says; Ctrl Enter says at once that the owner agrees, from whatever
 * field.
 */
export function ProposeStrip({ focus, nameOf, onClose, to }: StripProps & { to: number }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const room = useRoom();
  const { run, busy, failure } = useCommand();
  const { subject, scale, speakers, settings } = focus;
  const owner = subject.owner !== null && speakers.includes(subject.owner) ? subject.owner : null;
  const speaker = useNeeded(firstSpeaker(speakers, owner));
  const by = speaker.text;
  const [agrees, setAgrees] = useState(false);
  const [working, setWorking] = useState(false);
  const reason = useNeeded();
  const value = valueAt(scale, to);
  // Under `unanimous` the others still have to answer: then it is written down, and recorded from the chips.
  const recordsWith = (agreed: boolean): boolean =>
    owner !== null && (agreed || by === owner) && !settings.unanimous;
  const records = recordsWith(agrees);
  const reasons = useId();
  const values = {
    by: nameOf(by),
    from: focus.rating === undefined ? "–" : valueAt(scale, focus.rating),
    to: value,
    owner: nameOf(owner ?? ""),
    agreed: owner !== null && by !== owner && agrees ? "yes" : "no",
  };
  // For the moment between the record and the closing of the strip there is nothing left to say.
  const unsaid = by === "" || focus.rating === to;
  const said = unsaid ? null : t(messages.stripSays, { ...values, b: bold });
  const heard = unsaid ? "" : String(t(messages.stripSays, { ...values, b: plain }));
  // In whose name it will stand is heard as well as seen, before Enter records it.
  useEffect(() => {
    if (heard !== "") announce(heard);
  }, [heard]);

  async function submit(agreed: boolean): Promise<void> {
    const known = speaker.check();
    if (working || !reason.check() || !known) return;
    setWorking(true);
    if (await say(agreed)) onClose();
    setWorking(false);
  }

  async function say(agreed: boolean): Promise<boolean> {
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
    if (agreed && owner !== null && by !== owner) {
      const said = { type: "rating.respond", proposalId, stance: "consent", onBehalfOf: owner } as const;
      if (!(await run(said))) return true;
    }
    if (recordsWith(agreed)) await run({ type: "consensus.record", proposalId });
    return true;
  }
  return (
    <StripFrame
      title={t(messages.stripPropose, { value, name: subject.name })}
      submitLabel={records ? t(messages.stripRecord, { value }) : t(messages.stripWrite)}
      sentence={said}
      note={by === "" ? undefined : t(messages.saidHint, { name: nameOf(by) })}
      busy={busy || working}
      failure={speakers.length === 0 ? t(messages.nobodySpeaks) : failure}
      onSubmit={() => void submit(agrees)}
      onChord={
        owner === null
          ? undefined
          : () => {
              setAgrees(true);
              void submit(true);
            }
      }
      onClose={onClose}
    >
      <Select
        label={t(messages.stripProposer)}
        value={by}
        placeholder={t(messages.stripNobody)}
        error={speaker.missing ? t(messages.speakerMissing) : undefined}
        options={speakers.map((id) => ({ value: id, label: nameOf(id) }))}
        onChange={speaker.field.onChange}
      />
      <TextField
        {...reason.field}
        label={t(messages.stripReason)}
        error={reason.missing ? t(messages.reasonMissing) : undefined}
        maxLength={20_000}
        autoComplete="off"
        list={reasons}
        // The strip opens by a key or a press that asked for it: typing goes on at once.
        autoFocus
      />
      <datalist id={reasons}>
        {REASONS.map((words) => (
          <option key={words.id} value={t(words)} />
        ))}
      </datalist>
      {owner !== null && by !== owner && (
        <Checkbox
          label={t(messages.stripOwnerAgrees, { name: nameOf(owner) })}
          hint={t(messages.stripOwnerAgreesKey, { key: keyWords("$mod+Enter") })}
          checked={agrees}
          onChange={setAgrees}
        />
      )}
    </StripFrame>
  );
}
