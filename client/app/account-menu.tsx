import { Languages, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useIntl } from "react-intl";
import { Avatar } from "../ui/avatar.tsx";
import { Menu } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";
import styles from "./account-menu.module.css";
import { LANGUAGE_NAMES, LANGUAGES, type LanguageChoice } from "./language.ts";
import { useMe } from "./me.tsx";
import { messages } from "./messages.ts";
import { setTheme, useTheme } from "./theme.ts";
import { useSignOut } from "./use-sign-out.ts";
import { chooseLanguage, useWords } from "./words.ts";

/** Who is signed in, light or dark, which language, sign out. At the right end of every header, the room's too. */
export function AccountMenu() {
  const intl = useIntl();
  const state = useMe();
  const theme = useTheme();
  const { choice } = useWords();
  const signOut = useSignOut();
  if (state.status !== "signed-in") return null;
  const { account } = state.me;
  const speak = (language: LanguageChoice) => {
    chooseLanguage(language).catch(() => {
      toast({ title: intl.formatMessage(messages.languageFailed), tone: "danger" });
    });
  };
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className={styles.trigger}
          aria-label={intl.formatMessage(messages.account, { name: account.name })}
        >
          <Avatar name={account.name} decorative />
        </button>
      }
      groups={[
        {
          key: "theme",
          label: intl.formatMessage(messages.theme),
          entries: [
            {
              key: "system",
              icon: <Monitor />,
              label: intl.formatMessage(messages.themeSystem),
              checked: theme === "system",
              onSelect: () => setTheme("system"),
            },
            {
              key: "light",
              icon: <Sun />,
              label: intl.formatMessage(messages.themeLight),
              checked: theme === "light",
              onSelect: () => setTheme("light"),
            },
            {
              key: "dark",
              icon: <Moon />,
              label: intl.formatMessage(messages.themeDark),
              checked: theme === "dark",
              onSelect: () => setTheme("dark"),
            },
          ],
        },
        {
          key: "language",
          label: intl.formatMessage(messages.language),
          entries: [
            {
              key: "browser",
              icon: <Languages />,
              label: intl.formatMessage(messages.languageBrowser),
              checked: choice === "browser",
              onSelect: () => speak("browser"),
            },
            ...LANGUAGES.map((language) => ({
              key: language,
              icon: null,
              label: <span lang={language}>{LANGUAGE_NAMES[language]}</span>,
              checked: choice === language,
              onSelect: () => speak(language),
            })),
          ],
        },
        {
          key: "account",
          label: intl.formatMessage(messages.signedInAs, { email: account.email }),
          entries: [
            {
              key: "sign-out",
              icon: <LogOut />,
              label: intl.formatMessage(messages.signOut),
              hint: intl.formatMessage(messages.signOutHint),
              onSelect: signOut,
            },
          ],
        },
      ]}
    />
  );
}
