import { COMMAND_GROUPS, type Command, type CommandGroup } from "../../ui/commands.ts";
import { type Candidate, found } from "./matching.ts";

/** As many of a group as stand there before anything is typed. */
const OFFERED = 12;

export interface PaletteGroup {
  readonly key: CommandGroup | "recent" | "found";
  readonly commands: readonly Command[];
}

/** Whether it is a command at all, and not only a key. */
export const isInPalette = ({ keysOnly, run, why }: Command): boolean =>
  keysOnly !== true && (run !== undefined || why !== undefined);

/**
 * What the palette shows. Before anything is typed: what can be done now, first what others wait for, then the latest
 * used, and no people, who are too many. Then whatever fits, in one list; what cannot be done now at its end, since somebody looks for it.
 */
export function paletteGroups(
  among: readonly Candidate[],
  typed: string,
  recent: readonly string[],
): readonly PaletteGroup[] {
  if (typed.trim() !== "") {
    const commands = found(among, typed);
    return commands.length > 0 ? [{ key: "found", commands }] : [];
  }
  const possible = among.map(({ command }) => command).filter(({ run, group }) => run && group !== "people");
  const latest = recent.flatMap((id) => possible.find((command) => command.id === id) ?? []);
  const groups: PaletteGroup[] = COMMAND_GROUPS.map((group) => ({
    key: group,
    commands: possible
      .filter((command) => command.group === group && !latest.includes(command))
      .slice(0, OFFERED),
  }));
  groups.splice(1, 0, { key: "recent", commands: latest });
  return groups.filter(({ commands }) => commands.length > 0);
}
