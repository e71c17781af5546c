import type { MessageDescriptor } from "react-intl";

/** What can be done on the board, as the lists of commands and keys say it. */
export const commandMessages = {
  search: { id: "board.command.search", defaultMessage: "Search people on the board" },
  undo: { id: "board.command.undo", defaultMessage: "Withdraw your latest proposal" },
  redo: { id: "board.command.redo", defaultMessage: "Propose again what you withdrew" },
  view: { id: "board.command.view", defaultMessage: "Show as: {view}" },
  lineSelect: { id: "board.command.lineSelect", defaultMessage: "Select the card, or take it out" },
  lineRange: { id: "board.command.lineRange", defaultMessage: "Select as far as this card" },
  open: { id: "board.command.open", defaultMessage: "Open {name}" },
  propose: { id: "board.command.propose", defaultMessage: "Propose for {name}: {value}, {label}…" },
  raise: { id: "board.command.raise", defaultMessage: "Raise {name} for discussion…" },
  density: { id: "board.command.density", defaultMessage: "Density: {density}" },
  lineArrows: { id: "board.command.lineArrows", defaultMessage: "Move from card to card" },
  lineOpen: { id: "board.command.lineOpen", defaultMessage: "Open the card" },
  lineRate: { id: "board.command.lineRate", defaultMessage: "Propose that rating for the card" },
  lineLift: { id: "board.command.lineLift", defaultMessage: "Lift the card, and drop it" },
  lineMenu: { id: "board.command.lineMenu", defaultMessage: "Move to…" },
} as const satisfies Record<string, MessageDescriptor>;
