/** What this device keeps under a name, or nothing: a browser that keeps nothing says so by throwing. */
export function keptOnDevice(name: string): string | null {
  try {
    return globalThis.localStorage?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text on this device, or forgets it with `null`. Where nothing is kept it holds until the page is closed. */
export function keepOnDevice(name: string, text: string | null): void {
  try {
    if (text === null) globalThis.localStorage?.removeItem(name);
    else globalThis.localStorage?.setItem(name, text);
  } catch {
    // Nothing is kept.
  }
}
