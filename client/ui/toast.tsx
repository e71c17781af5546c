import type { ReactNode } from "react";

export type ToastMessage = {
  /** What happened, one sentence. */
  title: ReactNode;
  description?: ReactNode;
  tone?: "plain" | "flag" | "danger" | "ok";
  /** What one may do about it, such as undo. It must be reachable elsewhere too. */
  action?: { label: string; onClick: () => void };
  /** Milliseconds; 0 stays until closed. */
  timeout?: number;
  /** The same id again replaces the message instead of adding one. */
  id?: string;
};

/** What the region is told. It is a chunk of its own, so what is said before it has come waits for it. */
export type ToastOrder = { type: "show"; id: string; message: ToastMessage } | { type: "close"; id: string };

let waiting: ToastOrder[] = [];
let listener: ((order: ToastOrder) => void) | undefined;
let count = 0;

/**
 * Says something in the corner, politely, and returns its id. For the answer to an act; what is wrong with a field
 * stands at the field.
 */
export function toast(message: ToastMessage): string {
  count += 1;
  const id = message.id ?? `toast-${count}`;
  order({ type: "show", id, message });
  return id;
}

/** Takes a message away before its time. */
export function closeToast(id: string): void {
  order({ type: "close", id });
}

/** Hears every order, those that waited first; returns the function that stops it. Only `ToastRegion` needs it. */
export function onToast(hear: (order: ToastOrder) => void): () => void {
  listener = hear;
  const before = waiting;
  waiting = [];
  for (const each of before) hear(each);
  return () => {
    if (listener === hear) listener = undefined;
  };
}

function order(next: ToastOrder): void {
  if (listener) listener(next);
  else waiting.push(next);
}
