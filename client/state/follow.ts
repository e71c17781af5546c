import type { Session } from "@evenhand/shared/protocol/answers";
import type { SignalAck, SignalInput } from "@evenhand/shared/protocol/signals";
import { allows } from "@evenhand/shared/session/permissions";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ControlStore } from "./control-client.ts";
import type { RecordStore } from "./record-store.ts";

export interface FollowState {
  /** This screen goes where the facilitator goes. On at first; own navigation detaches. */
  readonly following: boolean;
  /** The facilitator has gone on, and whoever types or answers here is not moved before they are done. */
  readonly waits: boolean;
}

export type FollowStore = StoreApi<FollowState>;

export const createFollowStore = (): FollowStore =>
  createStore<FollowState>(() => ({ following: true, waits: false }));

/** Looks around alone from now on. */
export const detach = (follow: FollowStore): void => follow.setState({ following: false, waits: false });

/** Goes with the facilitator again. */
export const rejoin = (follow: FollowStore): void => follow.setState({ following: true });

/** What a screen does when the facilitator stands at `focus` and it has last gone to `gone`. */
export type FollowStep = "stay" | "wait" | "go";

/**
 * Whether a screen goes along: never to nobody, never twice to the same, and not from under busy hands.
 *
 * @param busy somebody types here, holds a card, or has a window open
 */
export function followStep(at: {
  readonly following: boolean;
  readonly busy: boolean;
  readonly focus: string | null;
  readonly gone: string | null;
}): FollowStep {
  if (!at.following || at.focus === null || at.focus === at.gone) return "stay";
  return at.busy ? "wait" : "go";
}

interface Reporting {
  readonly follow: FollowStore;
  readonly control: ControlStore;
  readonly info: StoreApi<{ readonly session: Session }>;
  readonly record: RecordStore;
  readonly signal: (signal: SignalInput) => Promise<SignalAck>;
}

/**
 * Tells the room whether this screen follows, once a connection and whenever it changes, for as long as there is
 * anything to follow.
 *
 * @returns stops it
 */
export function reportFollowing({ follow, control, info, record, signal }: Reporting): () => void {
  let told: boolean | null = null;
  const mayFollow = (): boolean => {
    const { role, participantId, me } = info.getState().session;
    const view = record.getState().view;
    const seat = view?.participants.get(participantId ?? "")?.role ?? (role === "hr" ? null : role);
    return view !== null && allows("follow.set", { hr: me.hr, role: seat }, view.meta.phase);
  };
  const report = (): void => {
    if (!control.getState().connected) {
      told = null;
      return;
    }
    const { following } = follow.getState();
    if (told === following || !mayFollow()) return;
    told = following;
    void signal({ type: "follow.set", following }).then((ack) => {
      if (!ack.ok && told === following) told = null;
    });
  };
  const stops = [control.subscribe(report), follow.subscribe(report), record.subscribe(report)];
  return () => {
    for (const stop of stops) stop();
  };
}
