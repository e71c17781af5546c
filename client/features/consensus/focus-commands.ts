import { useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { type Command, useCommands } from "../../ui/commands.ts";
import { commandMessages as words } from "./command-messages.ts";
import type { FocusActs } from "./focus-acts.ts";
import { messages } from "./messages.ts";
import { primaryWords } from "./primary-words.ts";
import type { Focus } from "./use-focus.ts";

interface Given {
  readonly acts: FocusActs;
  readonly focus: Focus;
  readonly nameOf: (id: string) => string;
  readonly onward: string;
}

/** Acts that are the primary one under a name of their own: they stand in the palette once. */
const ALSO_ELSEWHERE: readonly string[] = [
  "keep",
  "no-consensus",
  "defer",
  "set-aside",
  "next",
  "reveal",
  "propose",
];

/**
 * Declares everything that can be done about the person in focus, keys included.
 * @param given null while there is nobody, or while a strip is open that has the keys
 */
export function useFocusCommands(given: Given | null): void {
  const intl = useIntl();
  useCommands(given ? commandsOf(given) : []);

  function commandsOf({ acts, focus, nameOf, onward }: Given): readonly Command[] {
    const t = intl.formatMessage;
    const { subject, scale, rating, primary, proposal, poll } = focus;
    const { name } = subject;
    const settled = acts.keep === undefined && acts.none === undefined && rating !== undefined;
    const decided = settled ? t(words.whyDecided) : undefined;
    const unrated = rating === undefined ? t(words.whyNoRating) : undefined;
    const missing = primary.kind === "reveal" ? primary.missing : 0;
    const here = "here" as const;
    /** What stands in a menu, and in the palette only where it can be done. */
    const now = (id: string, label: string, run: (() => void) | undefined): Command[] =>
      run ? [{ id, group: here, label, run }] : [];
    return [
      {
        id: "consensus.primary",
        group: here,
        keys: ["Enter", "r"],
        label: primaryWords(intl, focus, nameOf, onward),
        line: { label: t(words.linePrimary) },
        keysOnly: ALSO_ELSEWHERE.includes(primary.kind),
        run: acts.primary,
      },
      ...scale.map(
        ({ value, label }, index): Command => ({
          id: `consensus.propose.${index + 1}`,
          group: here,
          keys: [String(index + 1)],
          label: t(words.propose, { name, value, label }),
          line: { keys: `1–${scale.length}`, label: t(words.lineDigit) },
          run: acts.propose && index + 1 !== rating ? () => acts.propose?.(index + 1) : undefined,
          why: index + 1 === rating ? undefined : proposal ? t(words.whyProposal) : unrated,
        }),
      ),
      {
        id: "consensus.keep",
        group: here,
        keys: ["k"],
        label:
          rating === undefined
            ? t(words.keepNotRated, { name })
            : t(words.keep, { name, value: valueAt(scale, rating) }),
        line: { label: t(words.lineKeep) },
        run: acts.keep,
        why: decided ?? unrated,
      },
      {
        id: "consensus.none",
        group: here,
        keys: ["j"],
        label: t(words.none, { name }),
        line: { label: t(words.lineNone) },
        run: acts.none,
        why: decided,
      },
      {
        id: "consensus.defer",
        group: here,
        keys: ["d"],
        label: t(words.defer, { name }),
        line: { label: t(words.lineDefer) },
        run: acts.defer,
        why: decided ?? t(words.whyDeferred),
      },
      {
        id: "consensus.poll",
        group: here,
        keys: ["v"],
        label: t(poll ? words.reveal : words.poll, { name }),
        line: { label: t(words.linePoll) },
        run: acts.poll,
        why: poll ? t(messages.revealMissing, { count: missing }) : (decided ?? unrated),
      },
      ...now("consensus.aloud", t(messages.aloud), acts.aloud),
      ...now("consensus.setAside", t(messages.setAside), acts.setAside),
      ...now("consensus.withdraw", t(messages.withdraw), acts.withdraw),
      ...now("consensus.cancelPoll", t(messages.cancelPoll), acts.cancelPoll),
      ...now("consensus.explain", t(words.explain, { name }), acts.explain),
      ...now("consensus.reopen", t(words.reopen, { name }), acts.reopen),
    ];
  }
}
