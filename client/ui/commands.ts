import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";
import { keyWords } from "./key-words.ts";
import { isSingleKey, type Shortcuts, useShortcuts, useShortcutsOn } from "./shortcuts.ts";

/**
 * Where a command stands in the lists: what somebody waits for, what is done with the thing at hand, moving about, what is shown, the page's
 * matter as a whole, people to jump to, other pages, the reader's own settings, help.
 */
export const COMMAND_GROUPS = [
  "waiting",
  "here",
  "move",
  "view",
  "whole",
  "people",
  "pages",
  "settings",
  "help",
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** One thing a person can do on this screen. One declaration binds its keys and feeds every list of commands. */
export interface Command {
  /** Stays the same for what is the same act ("agenda.next"), however it is worded now. */
  readonly id: string;
  /** What it does, in the reader's words: "Keep Ana at 4". */
  readonly label: string;
  readonly group: CommandGroup;
  /** In the notation of tinykeys (`n`, `Enter`, `$mod+z`). The first is the one that is shown. */
  readonly keys?: readonly string[];
  /** Does it; undefined where it cannot be done now: its keys are silent then. */
  readonly run: ((key: string) => void) | undefined;
  /** Why it cannot be done now, one sentence. Without it a command that cannot be done is in no palette. */
  readonly why?: string | undefined;
  /** The line of the shortcut sheet, where that is worded more generally or stands for several keys ("1–5"). */
  readonly line?: { readonly label: string; readonly keys?: string };
  /** Beside the label, quietly: where somebody belongs, what it leads to. */
  readonly detail?: string;
  /** More words to find it by. */
  readonly also?: string;
  /** A key that is only pressed, such as the arrows: no entry of the palette. */
  readonly keysOnly?: boolean;
  /** Its keys act in text fields and side panels too: for chords that no field knows. */
  readonly whileTyping?: boolean;
}

/** Commands that are only counted up when somebody looks for one: the people of a room, the cycles of HR. */
export type CommandSource = () => readonly Command[];

interface Declared {
  /** One entry for each part of the screen that declares any, in the order in which they came. */
  readonly commands: ReadonlyMap<symbol, readonly Command[]>;
  readonly sources: readonly CommandSource[];
}

const store = createStore<Declared>(() => ({ commands: new Map(), sources: [] }));

const WHILE_TYPING = { whileTyping: true };
const shapeOf = (commands: readonly Command[]): string =>
  JSON.stringify(commands.map(({ run, ...shown }) => [shown, run !== undefined]));

/** Declares what can be done while this part of the screen is there, and binds the keys. */
export function useCommands(commands: readonly Command[]): void {
  const [place] = useState(() => Symbol("commands"));
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useShortcuts(keysOf(commands.filter((command) => !command.whileTyping)));
  useShortcuts(keysOf(commands.filter((command) => command.whileTyping)), WHILE_TYPING);
  useEffect(() => {
    tell(place, []);
    return () => tell(place, null);
  }, [place]);
  const shape = shapeOf(commands);
  // Told again only when it would read differently; what it does is looked up when it is done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape is what the lists are told of
  useEffect(() => {
    const told = latest.current.map((command) => ({
      ...command,
      run: command.run && ((key: string) => latest.current.find(({ id }) => id === command.id)?.run?.(key)),
    }));
    tell(place, told);
  }, [place, shape]);
}

function tell(place: symbol, told: readonly Command[] | null): void {
  const commands = new Map(store.getState().commands);
  if (told) commands.set(place, told);
  else commands.delete(place);
  store.setState({ commands });
}

/** Declares commands that are too many to keep ready. The source is asked each time a list of commands opens. */
export function useCommandSource(source: CommandSource): void {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(() => {
    const ask: CommandSource = () => latest.current();
    store.setState((before) => ({ ...before, sources: [...before.sources, ask] }));
    return () =>
      store.setState((before) => ({ ...before, sources: before.sources.filter((each) => each !== ask) }));
  }, []);
}

function keysOf(commands: readonly Command[]): Shortcuts {
  const bound: Record<string, (key: string) => void> = {};
  for (const { keys, run } of commands) {
    // Two commands on one key are two states of it: the one that can be done is meant.
    for (const key of keys ?? []) if (run) bound[key] ??= run;
  }
  return bound;
}

/** Every command of what is declared; an id that is there twice counts once, where it can be done. */
export function merged(declared: Iterable<readonly Command[]>): readonly Command[] {
  const byId = new Map<string, Command>();
  for (const command of [...declared].flat()) {
    const known = byId.get(command.id);
    if (!known || (!known.run && command.run)) byId.set(command.id, command);
  }
  return [...byId.values()];
}

/** What can be done on this screen, those that cannot be done now among it. For lists of commands. */
export function useDeclaredCommands(): readonly Command[] {
  const commands = useStore(store, (state) => state.commands);
  return useMemo(() => merged(commands.values()), [commands]);
}

/** The sources of the screen, to be asked when a list opens. */
export const useCommandSources = (): readonly CommandSource[] => useStore(store, (state) => state.sources);

/**
 * The key of a declared command as a button shows it (`keyHint`): undefined while there is none, or while single keys
 * are switched off.
 */
export function useKeyHint(id: string): string | undefined {
  const key = useStore(store, ({ commands }) => {
    for (const each of commands.values()) {
      const found = each.find((command) => command.id === id && command.keys);
      if (found) return found.keys?.[0];
    }
    return undefined;
  });
  const on = useShortcutsOn();
  return key === undefined || (!on && isSingleKey(key)) ? undefined : keyWords(key);
}
