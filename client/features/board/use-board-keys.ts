import { type RefObject, useEffect } from "react";
import { useIntl } from "react-intl";
import { openProposals } from "../../state/indexes.ts";
import { useRoom } from "../../state/room-context.tsx";
import { isPanelBeside } from "../../ui/beside.ts";
import { type Command, useCommandSource, useCommands } from "../../ui/commands.ts";
import { VIEWS } from "./board-address.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { NOBODY } from "./board-selection.ts";
import { claimFocus, lookAt, openPanel } from "./board-store.ts";
import { commandMessages as words } from "./command-messages.ts";
import { storeDensity } from "./density.ts";
import { useNineBoxOffered } from "./use-nine-box-offered.ts";
import { viewMessages } from "./view-messages.ts";

/** The keys and commands of the whole board: search, own undo and redo, views, everybody on it. */
export function useBoardKeys(search: RefObject<HTMLInputElement | null>): void {
  const t = useIntl().formatMessage;
  const room = useRoom();
  const { store, actions, mayPropose, mayRaise } = useBoard();
  const hasNineBox = useNineBoxOffered();
  const otherDensity = useBoardUi((ui) => (ui.density === "compact" ? "comfortable" : "compact"));
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
          onCard("select", ["x"], t(words.lineSelect)),
          onCard("range", ["Shift+x"], t(words.lineRange)),
        ]
      : []),
    onCard("menu", ["m"], t(words.lineMenu)),
    ...(mayPropose
      ? ([
          {
            id: "board.undo",
            group: "here",
            keys: ["$mod+KeyZ"],
            label: t(words.undo),
            run: () => actions.undo(),
          },
          {
            id: "board.redo",
            group: "here",
            keys: ["$mod+Shift+KeyZ", "$mod+KeyY"],
            label: t(words.redo),
            run: () => actions.redo(),
          },
        ] satisfies Command[])
      : []),
    ...VIEWS.filter((view) => view !== "nine-box" || hasNineBox).map(
      (view): Command => ({
        id: `board.view.${view}`,
        group: "view",
        label: t(words.view, { view: t(viewMessages[view]) }),
        run: () => lookAt(store, { view }),
      }),
    ),
    {
      id: "board.density",
      group: "settings",
      label: t(words.density, { density: t(viewMessages[otherDensity]) }),
      run: () => {
        storeDensity(otherDensity);
        store.setState({ density: otherDensity });
      },
    },
  ]);
  useCommandSource(() => {
    const { panel, current } = store.getState();
    const id = panel ?? current ?? "";
    const { view } = room.record.getState();
    const name = view?.subjects.get(id)?.name;
    if (!view || name === undefined) return [];
    const rating = view.ratings.get(id);
    const movable = mayPropose && rating !== undefined && !openProposals(view.proposals).has(id);
    const proposals = points.map(
      ({ value, label }, index): Command => ({
        id: `board.propose.${index + 1}`,
        group: "here",
        label: t(words.propose, { name, value, label }),
        run: rating === index + 1 ? undefined : () => actions.ask([id], index + 1),
      }),
    );
    const raise: Command = {
      id: "board.raise",
      group: "here",
      label: t(words.raise, { name }),
      run: () => store.setState({ raising: id }),
    };
    const raisable = mayRaise && view.meta.focus !== id;
    return [...(movable ? proposals.reverse() : []), ...(raisable ? [raise] : [])];
  });
  useCommandSource(() =>
    [...(room.record.getState().view?.subjects ?? [])].map(([id, { name, level, team, ownerName }]) => ({
      id: `board.open.${id}`,
      group: "people",
      label: t(words.open, { name }),
      detail: [level, team].filter(Boolean).join(" · "),
      also: ownerName,
      run: () => {
        store.setState({ current: id });
        openPanel(store, id);
      },
    })),
  );
  useEscape(search);
}

const LAYERS = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]";

/**
 * Escape closes one layer, the topmost: whatever lies beside the board closes itself, then the selection goes. Inside
 * a window, a menu or a field it is theirs.
 */
function useEscape(search: RefObject<HTMLInputElement | null>): void {
  const { store } = useBoard();
  useEffect(() => {
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      const { box, current, lift, menu, panel, asking, raising, confirming, selection } = store.getState();
      if (event.target === search.current) {
        if (current !== null && search.current?.value === "" && !isPanelBeside()) claimFocus(store, current);
        return;
      }
      const target = event.target instanceof Element ? event.target : null;
      if (lift || menu || asking || raising || confirming || target?.closest(LAYERS)) return;
      if (isPanelBeside()) return;
      // Asked for, and not fetched yet.
      if (panel !== null) store.setState({ panel: null, panelOpened: "by-hand" });
      else if (selection.ids.size > 0) store.setState({ selection: NOBODY });
      else if (box !== null) store.setState({ box: null });
    };
    // Before anybody else hears of it: what is open now is what this press closes.
    addEventListener("keydown", onEscape, { capture: true });
    return () => removeEventListener("keydown", onEscape, { capture: true });
  }, [store, search]);
}
