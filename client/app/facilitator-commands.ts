import { useIntl } from "react-intl";
import { compareMessages as compareWords } from "../features/facilitation/compare-messages.ts";
import { messages as words } from "../features/facilitation/messages.ts";
import { useRoom } from "../state/room-context.tsx";
import { useCommandSource, useCommands } from "../ui/commands.ts";

interface Acts {
  /** Who comes next, null where nobody is left; then `onNext` opens the last call. */
  readonly next: string | null;
  readonly onNext: () => void;
  readonly onPrevious: (() => void) | undefined;
  /** The name of the person in focus, null where it is nobody. */
  readonly focused: string | null;
  readonly onCase: () => void;
  /** Their case is open: the same way leads out of it. */
  readonly caseOpen: boolean;
  readonly onPrivate: () => void;
  /** Sets people side by side, or goes back; undefined where there is nobody to compare. */
  readonly onCompare: (() => void) | undefined;
  readonly onTake: (subjectId: string) => void;
}

/** What the facilitator can do on the live screen besides what belongs to the person in focus and to the session. */
export function useFacilitatorCommands(acts: Acts): void {
  const t = useIntl().formatMessage;
  const room = useRoom();
  const { next, focused } = acts;
  useCommands([
    {
      id: "agenda.next",
      group: "move",
      keys: ["n"],
      label: next === null ? t(words.lastCall) : t(words.groupNext, { name: next }),
      line: { label: t(words.keyNext) },
      keysOnly: next === null,
      run: acts.onNext,
    },
    {
      id: "agenda.previous",
      group: "move",
      keys: ["p"],
      label: t(words.commandPrevious),
      line: { label: t(words.keyPrevious) },
      run: acts.onPrevious,
      why: t(words.whyNoPrevious),
    },
    {
      id: "facilitation.case",
      group: "view",
      keys: ["o"],
      label:
        focused === null
          ? t(words.keyCase)
          : t(acts.caseOpen ? words.closeCase : words.openCase, { name: focused }),
      line: { label: t(words.keyCase) },
      run: focused === null ? undefined : acts.onCase,
      why: t(words.whyNobody),
    },
    {
      id: "facilitation.compare",
      group: "view",
      keys: ["c"],
      label: t(compareWords.open),
      run: acts.onCompare,
      why: t(compareWords.whyNobody),
    },
    { id: "facilitation.private", group: "view", label: t(words.privateEntry), run: acts.onPrivate },
  ]);
  useCommandSource(() =>
    [...(room.record.getState().view?.subjects ?? [])].map(([id, { name, team, level, ownerName }]) => ({
      id: `agenda.focus.${id}`,
      group: "people",
      label: t(words.groupTakeUp, { name }),
      detail: [level, team].filter(Boolean).join(" · "),
      also: ownerName,
      run: () => acts.onTake(id),
    })),
  );
}
