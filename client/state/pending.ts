import type { CommandInput } from "@evenhand/shared/protocol/commands";
import { createStore, type StoreApi } from "zustand/vanilla";

/** A command on its way: unanswered while `seq` is null, then waiting for the record to show it. */
export interface PendingCommand {
  readonly id: string;
  readonly command: CommandInput;
  readonly seq: number | null;
}

/** A command that the server refused, kept until somebody has read why. */
export interface RefusedCommand {
  readonly id: string;
  readonly command: CommandInput;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface PendingState {
  readonly pending: readonly PendingCommand[];
  readonly refused: readonly RefusedCommand[];
}

export type PendingStore = StoreApi<PendingState>;

export const createPendingStore = (): PendingStore =>
  createStore<PendingState>(() => ({ pending: [], refused: [] }));

/** As many refusals as anybody would read back. */
const REFUSALS_KEPT = 20;

/** The command has left the hand: it shows at once. */
export const withSent = (state: PendingState, id: string, command: CommandInput): PendingState => ({
  ...state,
  pending: [...state.pending, { id, command, seq: null }],
});

/** It is durable at `seq`. Where the record is there already, it leaves; else it waits to be shown. */
export const withAcked = (state: PendingState, id: string, seq: number, shown: number): PendingState => ({
  ...state,
  pending: state.pending.flatMap((item) =>
    item.id !== id ? [item] : seq <= shown ? [] : [{ ...item, seq }],
  ),
});

/** It was refused: this command alone leaves, with its reason. */
export function withRefused(
  state: PendingState,
  id: string,
  error: { readonly code: string; readonly details?: Readonly<Record<string, unknown>> },
): PendingState {
  const item = state.pending.find((candidate) => candidate.id === id);
  if (!item) return state;
  const refusal = { id, command: item.command, code: error.code, details: error.details ?? {} };
  return {
    pending: state.pending.filter((candidate) => candidate !== item),
    refused: [...state.refused, refusal].slice(-REFUSALS_KEPT),
  };
}

/** The record has come as far as `seq`: what it shows now is pending no more. */
export function withShown(state: PendingState, seq: number): PendingState {
  const pending = state.pending.filter((item) => item.seq === null || item.seq > seq);
  return pending.length === state.pending.length ? state : { ...state, pending };
}

/** Somebody has read the refusal. */
export const withoutRefusal = (state: PendingState, id: string): PendingState => ({
  ...state,
  refused: state.refused.filter((item) => item.id !== id),
});

type CommandOfType<Type extends CommandInput["type"]> = Extract<CommandInput, { type: Type }>;

/** The pending commands of one type, oldest first. */
export const pendingOf = <Type extends CommandInput["type"]>(
  pending: readonly PendingCommand[],
  type: Type,
): readonly CommandOfType<Type>[] =>
  pending
    .map((item) => item.command)
    .filter((command): command is CommandOfType<Type> => command.type === type);
