import type { Cycle, Me } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { useLocation } from "wouter";
import { useResource } from "../state/use-resource.ts";
import { type Command, useCommands } from "../ui/commands.ts";
import { setShortcutsOn, useShortcutsOn } from "../ui/shortcuts.ts";
import { commandMessages as words } from "./command-messages.ts";
import { useMe } from "./me.tsx";
import { pageCommands } from "./page-commands.ts";
import { setTheme, THEMES, useTheme } from "./theme.ts";
import { useSignOut } from "./use-sign-out.ts";

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
    {
      id: "settings.keys",
      group: "settings",
      label: t(keysOn ? words.keysOff : words.keysOn),
      run: () => setShortcutsOn(!keysOn),
    },
    { id: "settings.signOut", group: "settings", label: t(words.signOut), run: signOut },
  ]);
  return null;
}
