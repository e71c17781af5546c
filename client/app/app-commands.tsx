import type { Cycle, Me } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { useLocation } from "wouter";
import { showHintsAgain } from "../features/help/hint-store.ts";
import { useResource } from "../state/use-resource.ts";
import { type Command, useCommands } from "../ui/commands.ts";
import { setShortcutsOn, useShortcutsOn } from "../ui/shortcuts.ts";
import { toast } from "../ui/toast.tsx";
import { commandMessages as words } from "./command-messages.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "./language.ts";
import { useMe } from "./me.tsx";
import { messages } from "./messages.ts";
import { pageCommands } from "./page-commands.ts";
import { setTheme, THEMES, useTheme } from "./theme.ts";
import { useSignOut } from "./use-sign-out.ts";
import { chooseLanguage, useWords } from "./words.ts";

/** What can be done on every page by whoever is signed in. Declared while the palette is open. */
export function AppCommands() {
  const state = useMe();
  return state.status === "signed-in" && <SignedIn me={state.me} />;
}

function SignedIn({ me }: { me: Me }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const [path, go] = useLocation();
  const theme = useTheme();
  const { choice } = useWords();
  const keysOn = useShortcutsOn();
  const signOut = useSignOut();
  const cycles = useResource<readonly Cycle[]>(me.account.hr ? "/api/cycles" : null);
  useCommands([
    ...pageCommands({ intl, me, cycles: cycles.answer ?? [], path, go }),
    {
      id: "page.api",
      group: "pages",
      label: t(words.api),
      run: () => window.location.assign("/api/docs"),
    },
    ...THEMES.filter((each) => each !== theme).map(
      (each): Command => ({
        id: `settings.theme.${each}`,
        group: "settings",
        label: t(words[each]),
        run: () => setTheme(each),
      }),
    ),
    ...(["browser", ...LANGUAGES] as const)
      .filter((each) => each !== choice)
      .map(
        (each): Command => ({
          id: `settings.language.${each}`,
          group: "settings",
          label:
            each === "browser"
              ? t(words.languageBrowser)
              : t(words.language, { language: LANGUAGE_NAMES[each] }),
          // Whoever landed in a language they do not read looks for it by its English name too.
          also: `language Sprache ${each}`,
          run: () => {
            chooseLanguage(each).catch(() => toast({ title: t(messages.languageFailed), tone: "danger" }));
          },
        }),
      ),
    {
      id: "settings.keys",
      group: "settings",
      label: t(keysOn ? words.keysOff : words.keysOn),
      run: () => setShortcutsOn(!keysOn),
    },
    { id: "help.hints", group: "help", label: t(words.hints), run: showHintsAgain },
    { id: "settings.signOut", group: "settings", label: t(words.signOut), run: signOut },
  ]);
  return null;
}
