import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { announce } from "../../ui/announce.ts";
import { CommandDialog } from "../../ui/command-dialog.tsx";
import { merged, useCommandSources, useDeclaredCommands } from "../../ui/commands.ts";
import { keyWords } from "../../ui/key-words.ts";
import { isSingleKey, useShortcutsOn } from "../../ui/shortcuts.ts";
import { groupMessages } from "./group-words.ts";
import { candidates } from "./matching.ts";
import { messages } from "./messages.ts";
import { isInPalette, paletteGroups } from "./palette-entries.ts";
import { recentCommands, rememberCommand } from "./recent-commands.ts";

/**
 * Everything that can be done here, and everybody one can jump to, by name. What is chosen is done once the window
 * has closed, so that what it opens has the focus.
 */
export function Palette({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const keysOn = useShortcutsOn();
  const [query, setQuery] = useState("");
  const [recent] = useState(recentCommands);
  const declared = useDeclaredCommands();
  const sources = useCommandSources();
  const all = useMemo(
    () => candidates(merged([declared, ...sources.map((source) => source())]).filter(isInPalette)),
    [declared, sources],
  );
  const groups = useMemo(() => paletteGroups(all, query, recent), [all, query, recent]);
  const count = groups.reduce((sum, { commands }) => sum + commands.length, 0);

  function choose(id: string): void {
    const command = all.find((candidate) => candidate.command.id === id)?.command;
    if (!command) return;
    const { run, why, group } = command;
    if (!run) {
      announce(why ?? "");
      return;
    }
    if (group !== "people") rememberCommand(id);
    onClose();
    // By then the window has given the focus back to where it was.
    setTimeout(() => run(command.keys?.[0] ?? ""));
  }

  return (
    <CommandDialog
      onClose={onClose}
      label={intl.formatMessage(messages.paletteTitle)}
      placeholder={intl.formatMessage(messages.palettePlaceholder)}
      closeLabel={intl.formatMessage(messages.close)}
      query={query}
      onQuery={setQuery}
      onChoose={choose}
      status={query === "" ? "" : intl.formatMessage(messages.paletteCount, { count })}
      groups={groups.map(({ key, commands }) => ({
        key,
        label:
          key === "found"
            ? undefined
            : intl.formatMessage(key === "recent" ? messages.groupRecent : groupMessages[key]),
        items: commands.map(({ id, label, detail, keys, run, why }) => {
          const [shown] = keys ?? [];
          return {
            id,
            label,
            detail: run ? detail : why,
            disabled: !run,
            keyHint: shown !== undefined && (keysOn || !isSingleKey(shown)) ? keyWords(shown) : undefined,
          };
        }),
      }))}
      empty={<FormattedMessage {...messages.paletteNothing} values={{ query }} />}
      foot={<FormattedMessage {...messages.paletteFoot} />}
    />
  );
}
