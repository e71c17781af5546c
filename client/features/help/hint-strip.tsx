import { Lightbulb, X } from "lucide-react";
import { useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { hintMessages as messages } from "./hint-messages.ts";
import { type Hinted, readHints, useHintsRead } from "./hint-store.ts";
import styles from "./hint-strip.module.css";
import { hintsOf } from "./role-hints.ts";

/**
 * One line under the head of a page, in its flow: what somebody in this role does not know the first time. It covers
 * nothing, takes no focus, is read at leisure, and once read stays away on this device.
 */
export function HintStrip({ of: role }: { of: Hinted }) {
  const intl = useIntl();
  const strip = useRef<HTMLElement>(null);
  const read = useHintsRead(role);
  const [keyboard] = useState(
    () => globalThis.matchMedia?.("(any-pointer: fine) and (min-width: 481px)").matches ?? true,
  );
  const hints = hintsOf(role, keyboard);
  const hint = hints[read];
  if (!hint) return null;
  const last = read === hints.length - 1;

  function goOn(count: number): void {
    // Where the strip goes, the focus in it goes to what it was about.
    if (count >= hints.length && strip.current?.contains(document.activeElement)) {
      document.getElementById("content")?.focus({ preventScroll: true });
    }
    readHints(role, count < hints.length ? count : Number.POSITIVE_INFINITY);
  }
  return (
    <aside ref={strip} className={styles.strip} aria-label={intl.formatMessage(messages.label)}>
      <Lightbulb className={styles.sign} aria-hidden="true" />
      <p className={styles.words}>
        <FormattedMessage {...hint} values={{ key: keyWords("$mod+k") }} />
      </p>
      <span className={styles.ways}>
        {hints.length > 1 && (
          <span className={styles.place}>
            <FormattedMessage {...messages.place} values={{ place: read + 1, count: hints.length }} />
          </span>
        )}
        <Button size="s" variant="quiet" onClick={() => goOn(read + 1)}>
          <FormattedMessage {...(last ? messages.done : messages.next)} />
        </Button>
        {!last && (
          <span className={styles.never}>
            <Button
              size="s"
              variant="quiet"
              aria-label={intl.formatMessage(messages.never)}
              onClick={() => goOn(hints.length)}
            >
              <span className={styles.long}>
                <FormattedMessage {...messages.never} />
              </span>
              <X className={styles.cross} aria-hidden="true" />
            </Button>
          </span>
        )}
      </span>
    </aside>
  );
}
