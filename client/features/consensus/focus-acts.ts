import type { CommandInput } from "@evenhand/shared/protocol/commands";
import type { Room } from "../../state/room.ts";
import type { StripState } from "./strip-frame.tsx";
import type { Focus } from "./use-focus.ts";

export type FocusActs = ReturnType<typeof focusActs>;

type Given = {
  room: Room;
  focus: Focus;
  run: (command: CommandInput) => Promise<boolean>;
  openStrip: (strip: StripState) => void;
  onNext: () => void;
  /** The keyboard goes to the point that could be proposed. */
  onChoose: (position: number) => void;
};

/** What the facilitator can do about the person in focus; an act that makes no sense now is undefined. */
export function focusActs({ room, focus, run, openStrip, onNext, onChoose }: Given) {
  const { id: subjectId, proposal, poll, decision, primary, subject, rating } = focus;
  const me = room.info.getState().session.participantId;
  const settled = ["changed", "kept", "no-consensus", "not-discussed", "pending-owner"].includes(
    subject.standing,
  );
  const canKeep = !settled && (rating !== undefined || subject.notRated);
  const moveOn = async (command: CommandInput): Promise<void> => {
    if (await run(command)) onNext();
  };

  const keep = canKeep ? () => void moveOn({ type: "consensus.keep", subjectId }) : undefined;
  // Without a rating there is nothing to disagree about: its owner enters one, or it waits.
  const none =
    settled || (rating === undefined && !subject.notRated)
      ? undefined
      : () => void moveOn({ type: "consensus.none", subjectId });
  const defer = settled || subject.standing === "deferred" ? undefined : () => openStrip({ kind: "defer" });
  const propose =
    proposal || rating === undefined || subject.notRated
      ? undefined
      : (to: number) => {
          if (to !== rating) openStrip({ kind: "propose", to });
        };
  const setAside = proposal
    ? () => void run({ type: "rating.setAside", proposalId: proposal.id })
    : undefined;
  const wroteIt =
    proposal !== null && proposal.attestationId !== undefined && !proposal.confirmed && me !== null;
  const withdraw = wroteIt ? () => void run({ type: "rating.withdraw", proposalId: proposal.id }) : undefined;
  const reveal = poll ? () => void run({ type: "poll.reveal", pollId: poll.id }) : undefined;
  const cancelPoll = poll ? () => void run({ type: "poll.cancel", pollId: poll.id }) : undefined;
  const openPoll =
    poll || settled || rating === undefined || subject.notRated
      ? undefined
      : () => void run({ type: "poll.open", subjectId });
  const aloud = () => openStrip({ kind: "said" });
  const reopen =
    settled && decision ? () => openStrip({ kind: "reopen", decisionId: decision.id }) : undefined;
  // What is missing comes first; what was written may be written better.
  const changed = decision?.kind === "changed" && (decision.to ?? 0) < (decision.from ?? 0) ? decision : null;
  const explained = focus.lowering ?? changed;
  const explain = explained ? () => openStrip({ kind: "explain", decisionId: explained.id }) : undefined;

  function doPrimary(): void {
    switch (primary.kind) {
      case "reveal":
        if (primary.missing === 0) reveal?.();
        return;
      case "record":
        if (proposal) void run({ type: "consensus.record", proposalId: proposal.id });
        return;
      case "agree-aloud":
        if (proposal) {
          void run({
            type: "rating.respond",
            proposalId: proposal.id,
            stance: "consent",
            onBehalfOf: primary.participantId,
          });
        }
        return;
      case "no-consensus":
        none?.();
        return;
      case "set-aside":
        setAside?.();
        return;
      case "propose":
        propose?.(primary.to);
        return;
      case "choose":
        onChoose(primary.among[0] ?? 1);
        return;
      case "case-aloud":
        openStrip({ kind: "said", by: primary.participantId, what: "defend" });
        return;
      case "defer":
        defer?.();
        return;
      case "keep":
        keep?.();
        return;
      case "next":
        onNext();
        return;
      default:
        primary satisfies never;
    }
  }
  return {
    primary: doPrimary,
    keep,
    none,
    defer,
    propose,
    poll: poll ? (primary.kind === "reveal" && primary.missing === 0 ? reveal : undefined) : openPoll,
    setAside,
    withdraw,
    cancelPoll,
    aloud,
    reopen,
    explain,
  };
}
