import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { openPolls } from "../../state/indexes.ts";
import { pendingOf } from "../../state/pending.ts";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { announce } from "../../ui/announce.ts";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { BarFrame } from "./bar-frame.tsx";
import { messages } from "./messages.ts";
import { useOwnVote } from "./own-votes.ts";
import { rich } from "./rich-words.tsx";
import { useAnswer } from "./use-answer.ts";

/** A vote in a private poll: in the bar, and in the panel of the person. */
export function PollAnswer({ subjectId }: { subjectId: string }) {
  const intl = useIntl();
  const { participantId: me } = useViewpoint();
  const mayVote = useAllows("poll.vote");
  const answer = useAnswer();
  const poll = useRecord((view) => openPolls(view.polls).get(subjectId));
  const subject = useRecord((view) => view.subjects.get(subjectId));
  const participants = useRecord((view) => view.participants);
  const scale = useRecord((view) => view.meta.scale, []);
  const [chosen, choose] = useOwnVote(poll?.id);
  const sent = usePending((state) =>
    pendingOf(state.pending, "poll.vote").some(({ pollId }) => pollId === poll?.id),
  );
  const voters = useMemo(
    () =>
      [...(participants ?? [])].filter(([id, { role }]) => role === "manager" && id !== subject?.owner)
        .length,
    [participants, subject?.owner],
  );
  if (!poll || !subject) return null;
  const mayAnswer = mayVote && subject.owner !== me;
  const hasVoted = sent || (me !== null && poll.voted.includes(me));
  const message = !mayAnswer ? messages.pollRead : hasVoted ? messages.pollVoted : messages.poll;

  async function cast(position: number): Promise<void> {
    if (!poll) return;
    const before = chosen;
    choose(position);
    const taken = await answer({ type: "poll.vote", pollId: poll.id, rating: position });
    if (taken) announce(intl.formatMessage(messages.voted, { value: valueAt(scale, position) }));
    else choose(before);
  }
  return (
    <BarFrame
      actions={
        mayAnswer && (
          <SegmentedControl
            label={intl.formatMessage(messages.pollVote)}
            options={scale.map((point, index) => ({
              value: String(index + 1),
              label: point.value,
              name: intl.formatMessage(messages.pollPoint, { value: point.value, label: point.label }),
            }))}
            value={chosen === null ? null : String(chosen)}
            onChange={(value) => void cast(Number(value))}
          />
        )
      }
    >
      <FormattedMessage
        {...message}
        values={{ ...rich, name: subject.name, voted: poll.voted.length, voters }}
      />
    </BarFrame>
  );
}
