import { type RefObject, useEffect } from "react";
import { useIntl } from "react-intl";
import { tinykeys } from "tinykeys";
import { useRoom } from "../../state/room-context.tsx";
import { type Command, useCommandSource, useCommands } from "../../ui/commands.ts";
import { useBoard } from "./board-context.tsx";
import { claimFocus } from "./board-store.ts";
import { commandMessages as words } from "./command-messages.ts";

/** The keys and commands of the whole board: search, own undo, back into the cards, everybody on it. */
export function useBoardKeys(search: RefObject<HTMLInputElement | null>): void {
  const t = useIntl().formatMessage;
  const room = useRoom();
  const { store, actions, mayPropose } = useBoard();
  const points = room.record.getState().view?.meta.scale ?? [];
  const [low, high] = [points[0]?.value, points.at(-1)?.value];
  /** What a card does with a key while it has the focus: listed here, heard there. */
  const onCard = (id: string, keys: readonly string[], label: string, shown?: string): Command => ({
    id: `board.${id}`,
    group: "here",
    keys,
    label,
    line: { label, ...(shown !== undefined && { keys: shown }) },
    keysOnly: true,
    run: undefined,
  });
  useCommands([
    {
      id: "board.search",
      group: "move",
      keys: ["/"],
      label: t(words.search),
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
    onCard("arrows", ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], t(words.lineArrows), "← ↑ → ↓"),
    onCard("open", ["Enter"], t(words.lineOpen)),
    ...(mayPropose
      ? [
          onCard("rate", [], t(words.lineRate), `${low}–${high}`),
          onCard("lift", ["Space"], t(words.lineLift)),
        ]
      : []),
    onCard("menu", ["m"], t(words.lineMenu)),
    ...(mayPropose
      ? [
          {
            id: "board.undo",
            group: "here",
            keys: ["$mod+KeyZ"],
            label: t(words.undo),
            run: () => actions.undo(),
          } satisfies Command,
        ]
      : []),
  ]);
  useCommandSource(() =>
    [...(room.record.getState().view?.subjects ?? [])].map(([id, { name, level, team, ownerName }]) => ({
      id: `board.open.${id}`,
      group: "people",
      label: t(words.open, { name }),
      detail: [level, team].filter(Boolean).join(" · "),
      also: ownerName,
      run: () => store.setState({ panel: id, current: id }),
    })),
  );
  useEffect(() => {
    const onEscape = (event: KeyboardEvent): void => {
      const { current } = store.getState();
      if (event.target === search.current && current !== null) claimFocus(store, current);
    };
    return tinykeys(window, { Escape: onEscape });
  }, [store, search]);
}
