/**
 * What screen readers are told, through the one polite live region of the shell.
 * An own act is said at once; a burst from elsewhere at most once in three seconds, the latest winning.
 */
type Listener = (text: string) => void;

const REMOTE_GAP = 3000;
const listeners = new Set<Listener>();

let lastRemote = Number.NEGATIVE_INFINITY;
let waiting: { text: string; timer: ReturnType<typeof setTimeout> } | undefined;

/** Says one sentence politely. `remote: true` for what others did: bursts are thinned out. */
export function announce(text: string, { remote = false }: { remote?: boolean } = {}): void {
  if (!remote) {
    speak(text);
    return;
  }
  if (waiting) {
    waiting.text = text;
    return;
  }
  const rest = lastRemote + REMOTE_GAP - performance.now();
  if (rest <= 0) {
    lastRemote = performance.now();
    speak(text);
    return;
  }
  const timer = setTimeout(() => {
    const said = waiting?.text ?? text;
    waiting = undefined;
    lastRemote = performance.now();
    speak(said);
  }, rest);
  waiting = { text, timer };
}

/** Takes back what was said and what waits: names must not lie about in a page that is no longer about them. */
export function hush(): void {
  if (waiting) clearTimeout(waiting.timer);
  waiting = undefined;
  speak("");
}

/** Hears what is announced; returns the function that stops it. Only `LiveRegion` needs it. */
export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function speak(text: string): void {
  for (const listener of listeners) listener(text);
}
