import { useState } from "react";
import { useIntl } from "react-intl";
import { useCommand } from "../../state/use-command.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { messages } from "./messages.ts";
import { firstSpeaker } from "./speaker.ts";
import { type SaidKind, StripFrame, type StripProps, useNeeded } from "./strip-frame.tsx";

/** Writes down what somebody said aloud, in their name: an answer to the proposal, or the owner's case. */
export function SaidStrip({
  focus,
  nameOf,
  onClose,
  by: startBy,
  what: startWhat,
}: StripProps & { by?: string; what?: SaidKind }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { run, busy, failure } = useCommand();
  const { subject, speakers, proposal, stances } = focus;
  const personal = new Set(stances.filter((stance) => !stance.attestationId).map((stance) => stance.by));
  // A personal answer is never replaced by one that was written down.
  const open = proposal
    ? speakers.filter((id) => id === subject.owner || !personal.has(id))
    : speakers.filter((id) => id === subject.owner);
  // The owner has a key of their own: whoever else it was has to be said.
  const speaker = useNeeded(startBy ?? firstSpeaker(open, null));
  const by = speaker.text;
  const kinds: readonly SaidKind[] = [
    ...(proposal && !personal.has(by) ? (["consent", "object", "stand-aside"] as const) : []),
    ...(by === subject.owner && focus.rating !== undefined ? (["defend"] as const) : []),
  ];
  const [chosen, setWhat] = useState<SaidKind | null>(startWhat ?? null);
  const what = chosen !== null && kinds.includes(chosen) ? chosen : kinds[0];
  const words = useNeeded();
  const names = {
    consent: t(messages.saidConsent),
    object: t(messages.saidObject),
    "stand-aside": t(messages.saidAside),
    defend: t(messages.saidDefend),
  };

  async function submit(): Promise<void> {
    if (!speaker.check() || what === undefined) return;
    if ((what === "object" || what === "defend") && !words.check()) return;
    const reason = words.text === "" ? undefined : words.text;
    const done =
      what === "defend"
        ? await run({ type: "rating.defend", subjectId: focus.id, text: words.text, onBehalfOf: by })
        : proposal &&
          (await run({
            type: "rating.respond",
            proposalId: proposal.id,
            stance: what,
            reason,
            onBehalfOf: by,
          }));
    if (done) onClose();
  }
  return (
    <StripFrame
      title={t(messages.stripSaid, { name: subject.name })}
      submitLabel={t(messages.saidSubmit)}
      note={by === "" ? undefined : t(messages.saidHint, { name: nameOf(by) })}
      busy={busy}
      failure={open.length === 0 ? t(messages.nobodySpeaks) : failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={t(messages.stripSpeaker)}
        value={by}
        placeholder={t(messages.stripNobody)}
        error={speaker.missing ? t(messages.speakerMissing) : undefined}
        options={open.map((id) => ({ value: id, label: nameOf(id) }))}
        onChange={speaker.field.onChange}
        autoFocus={startBy === undefined}
      />
      <Select
        label={t(messages.stripWhat)}
        value={what ?? ""}
        options={kinds.map((kind) => ({ value: kind, label: names[kind] }))}
        onChange={setWhat}
      />
      <TextField
        {...words.field}
        label={t(messages.saidWords)}
        error={words.missing ? t(messages.wordsMissing) : undefined}
        maxLength={20_000}
        autoComplete="off"
        autoFocus={startBy !== undefined}
      />
    </StripFrame>
  );
}
