import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Link, useLocation } from "wouter";
import { part } from "../ui/part.ts";
import { useHeight } from "../ui/use-height.ts";
import { Account } from "./account.tsx";
import styles from "./layout.module.css";
import { Mark } from "./mark.tsx";
import { useMe } from "./me.tsx";
import { messages } from "./messages.ts";

// Only for whoever is signed in: the way in stays small.
const Hints = part(async () => (await import("./hints.tsx")).Hints);
const PaletteButton = part(async () => (await import("./palette-button.tsx")).PaletteButton);

/** Where HR begins: further on the first steps have been taken. */
const HINTED = /^\/(?:cycles(?:\/[^/]+)?)?$/;

/**
 * The frame of every page that is not a room: a slim header, the content. `bare` leaves out what belongs to the
 * person signed in, where the page is about somebody else.
 */
export function Layout({ bare = false, children }: { bare?: boolean; children: ReactNode }) {
  const intl = useIntl();
  const state = useMe();
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const bar = useRef<HTMLElement>(null);
  const last = useRef(path);
  // Panels at the edge open below it.
  useHeight(bar, "--bar");

  // A new page starts at its top, for the eye and for the keyboard.
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);

  const hr = !bare && state.status === "signed-in" && state.me.account.hr;
  return (
    <div className={styles.layout}>
      <a className={styles.skip} href="#content">
        <FormattedMessage {...messages.skip} />
      </a>
      <header ref={bar} className={styles.bar}>
        <Link href="/" className={styles.brand}>
          <Mark />
          <FormattedMessage {...messages.product} />
        </Link>
        {hr && (
          <nav className={styles.nav} aria-label={intl.formatMessage(messages.mainNavigation)}>
            <Link
              href="/cycles"
              className={styles.link}
              aria-current={isUnder(path, "/cycles") ? "page" : undefined}
            >
              <FormattedMessage {...messages.cycles} />
            </Link>
          </nav>
        )}
        <span className={styles.space} />
        {!bare && (
          <span className={styles.end}>
            <Suspense>{state.status === "signed-in" && <PaletteButton />}</Suspense>
            <Account />
          </span>
        )}
      </header>
      <Suspense>{hr && HINTED.test(path) && <Hints of="hr" />}</Suspense>
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

function isUnder(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}
