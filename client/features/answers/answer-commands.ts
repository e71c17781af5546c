import { useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRoom } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { type CommandGroup, useCommandSource } from "../../ui/commands.ts";
import type { AnswerTask } from "./answer-tasks.ts";
import { commandMessages as words } from "./command-messages.ts";
import { useAnswer } from "./use-answer.ts";

/**
 * What waits for this person's answer, for the palette. First the way to it: what stands first is what a hasty Enter
 * does, and that decides nothing. Then the answers that can be given from here.
 * @param show brings one of the tasks before the person and the focus to it
 * @param object asks for the reason of an objection to a proposal
 */
export function useAnswerCommands(
  tasks: readonly AnswerTask[],
  show: (task: AnswerTask) => void,
  object: (proposalId: string) => void,
): void {
  const t = useIntl().formatMessage;
  const room = useRoom();
  const answer = useAnswer();
  const mayAnswer = useAllows("rating.respond");
  useCommandSource(() => {
    const { view } = room.record.getState();
    if (!view || !mayAnswer) return [];
    const me = room.info.getState().session.participantId;
    return tasks.flatMap((task) => {
      const name = view.subjects.get(task.subjectId)?.name ?? "";
      const proposal = task.kind === "proposal" ? view.proposals.get(task.proposalId) : undefined;
      const respond = (stance: "consent" | "stand-aside") => () => {
        if (task.kind !== "proposal") return;
        void answer({ type: "rating.respond", proposalId: task.proposalId, stance });
      };
      const group: CommandGroup = task.waits ? "waiting" : "here";
      return [
        {
          id: `answers.show.${task.key}`,
          group,
          label: t(words[task.kind], { name }),
          run: () => show(task),
        },
        ...(task.kind === "proposal" && proposal && task.waits && proposal.by !== me
          ? [
              {
                id: `answers.agree.${task.key}`,
                group,
                label: t(words.agree, { to: valueAt(view.meta.scale, proposal.to), name }),
                run: respond("consent"),
              },
              {
                id: `answers.aside.${task.key}`,
                group,
                label: t(words.aside, { name }),
                run: respond("stand-aside"),
              },
              {
                id: `answers.object.${task.key}`,
                group,
                label: t(words.object, { to: valueAt(view.meta.scale, proposal.to), name }),
                run: () => object(task.proposalId),
              },
            ]
          : []),
      ];
    });
  });
}
