import { useEffect, useLayoutEffect } from "react";
import { focusedPeople } from "../../state/focused-people.ts";
import { detach, followStep } from "../../state/follow.ts";
import { useRoom } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { handsAreBusy } from "../../ui/hands-busy.ts";
import { useBoard } from "./board-context.tsx";
import type { BoardUi } from "./board-store.ts";

/** Wide enough for the panel beside the columns: there it opens by itself. */
const WIDE = "(min-width: 1100px)";
/** How often it is looked whether busy hands are done, in milliseconds. */
const LOOK = 400;

/** On arrival the board stands where the room does: a phone on the column of whom it is about, their card in sight. */
export function useArrival(): void {
  const { record } = useRoom();
  const { store } = useBoard();
  useLayoutEffect(() => {
    const view = record.getState().view;
    const [first] = view ? focusedPeople(view) : [];
    const { focus } = view?.meta ?? {};
    const item = view?.agenda.get(focus ?? "");
    const column = item && item.kind !== "subject" ? item.position : view?.ratings.get(first ?? "");
    if (first !== undefined && column !== undefined) store.setState({ reveal: first, tab: column });
  }, [record, store]);
}

/**
 * Brings the board to whom the facilitator talks about: their column and card into sight, their panel beside it; a
 * group by its column.
 * What this hand does on its own ends that, until it rejoins.
 */
export function useFollowOnBoard(): void {
  const room = useRoom();
  const { store } = useBoard();
  const may = useAllows("follow.set");
  useEffect(() => {
    if (!may) return;
    const { follow, record } = room;
    /** Whom the room talks about: one person, or a group's people. */
    const people = (): ReadonlySet<string> => {
      const view = record.getState().view;
      return view ? focusedPeople(view) : new Set();
    };
    /** What is in focus, as far as there is anybody of it on this board. */
    const focused = (): string | null =>
      people().size > 0 ? (record.getState().view?.meta.focus ?? null) : null;
    // Where the room stands on arrival the board stands already.
    let gone = focused();
    let moves = false;
    let closedByHand = false;

    function go(id: string): void {
      gone = id;
      const view = record.getState().view;
      const item = view?.agenda.get(id);
      if (item && item.kind !== "subject") {
        goToGroup([...people()][0] ?? id, item.position);
        return;
      }
      const opens = store.getState().panel !== null || (!closedByHand && globalThis.matchMedia(WIDE).matches);
      moves = true;
      store.setState({
        reveal: id,
        tab: view?.ratings.get(id) ?? store.getState().tab,
        ...(opens && { panel: id, panelOpened: "by-following" }),
      });
      moves = false;
    }
    /** To the column where the group stands out; its cards are marked. Nobody's panel stands for a group. */
    function goToGroup(first: string, column: number): void {
      const { panelOpened } = store.getState();
      moves = true;
      store.setState({ reveal: first, tab: column, ...(panelOpened === "by-following" && { panel: null }) });
      moves = false;
    }
    function settle(): void {
      const { following } = follow.getState();
      const { lift, asking, confirming, raising, menu, selection } = store.getState();
      const window = asking ?? confirming ?? raising ?? menu;
      const holds = lift !== null || window !== null || selection.ids.size > 0;
      const busy = holds || handsAreBusy(document);
      const focus = focused();
      const step = followStep({ following, busy, focus, gone });
      const waits = step === "wait";
      if (follow.getState().waits !== waits) follow.setState({ waits });
      if (step === "go" && focus !== null) go(focus);
    }

    const stops = [
      record.subscribe(settle),
      follow.subscribe((now, before) => {
        if (!now.following || before.following) return;
        gone = null;
        closedByHand = false;
        settle();
      }),
      store.subscribe((now, before) => {
        if (moves) return;
        if (now.panel === null && before.panel !== null) closedByHand = true;
        if (now.panel !== null && before.panel === null) closedByHand = false;
        if (follow.getState().following && isOwnWay(now, before, people())) detach(follow);
      }),
    ];
    const looking = setInterval(() => {
      if (follow.getState().waits) settle();
    }, LOOK);
    return () => {
      clearInterval(looking);
      for (const stop of stops) stop();
    };
  }, [room, store, may]);
}

/** Whether a hand has turned to somebody else, or to another part of the board. Closing and looking closer is not it. */
export function isOwnWay(
  now: Pick<BoardUi, "panel" | "claim" | "tab" | "address">,
  before: Pick<BoardUi, "panel" | "claim" | "tab" | "address" | "current">,
  focus: ReadonlySet<string>,
): boolean {
  const turned = (to: string | null, from: string | null): boolean =>
    to !== null && to !== from && !focus.has(to);
  return (
    turned(now.panel, before.panel) ||
    // A card that takes the focus again after a window about it has closed is nobody's way.
    (turned(now.claim, before.claim) && now.claim !== before.current) ||
    now.tab !== before.tab ||
    now.address !== before.address
  );
}
