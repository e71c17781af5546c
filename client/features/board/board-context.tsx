import { createContext, use } from "react";
import { useStore } from "zustand/react";
import type { BoardActions } from "./board-actions.ts";
import type { BoardStore, BoardUi } from "./board-store.ts";

export interface BoardContextValue {
  readonly store: BoardStore;
  readonly actions: BoardActions;
  /** Whether this person may propose, by role and phase. */
  readonly mayPropose: boolean;
  readonly mayRaise: boolean;
  /** My seat, to tell my own people. */
  readonly me: string | null;
}

export const BoardContext = createContext<BoardContextValue | null>(null);

/** The board this part belongs to. */
export function useBoard(): BoardContextValue {
  const board = use(BoardContext);
  if (!board) throw new Error("useBoard outside a board");
  return board;
}

/** A part of what this screen alone knows. */
export function useBoardUi<Part>(select: (ui: BoardUi) => Part): Part {
  return useStore(useBoard().store, select);
}
