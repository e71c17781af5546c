import { COMMAND_GROUPS, type Command, type CommandGroup } from "../../ui/commands.ts";

export interface SheetLine {
  /** Either what is printed between the keys' frame as it is, or a key in the notation of tinykeys. */
  readonly shown: string | null;
  readonly key: string | null;
  readonly label: string;
  /** At least one command of the line can be done now, or the key is no command. */
  readonly now: boolean;
}

export interface SheetGroup {
  readonly group: CommandGroup;
  readonly lines: readonly SheetLine[];
}

/**
 * The shortcut sheet of a screen: one line for each key, several commands on one line where they say so ("1–5"), in
 * the order of the groups. Commands without a key are the palette's alone.
 */
export function sheetGroups(commands: readonly Command[]): readonly SheetGroup[] {
  const groups = COMMAND_GROUPS.map((group) => {
    const lines = new Map<string, SheetLine>();
    for (const { group: its, keys, line, label, run, keysOnly } of commands) {
      const shown = line?.keys ?? null;
      const key = keys?.[0] ?? null;
      if (its !== group || (shown === null && key === null)) continue;
      const id = shown ?? key ?? "";
      const now = run !== undefined || keysOnly === true;
      const before = lines.get(id);
      lines.set(id, {
        shown,
        key,
        label: before?.label ?? line?.label ?? label,
        now: now || before?.now === true,
      });
    }
    return { group, lines: [...lines.values()] };
  });
  return groups.filter(({ lines }) => lines.length > 0);
}
