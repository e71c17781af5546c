import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { Button } from "../../ui/button.tsx";
import { useKeyHint } from "../../ui/commands.ts";
import { oneClick } from "../../ui/one-click.ts";
import type { FocusActs } from "./focus-acts.ts";
import styles from "./foot.module.css";
import { messages } from "./messages.ts";
import { primaryWords } from "./primary-words.ts";
import type { Focus } from "./use-focus.ts";

type FocusActionsProps = {
  focus: Focus;
  acts: FocusActs;
  nameOf: (id: string) => string;
  onward: string;
  busy: boolean;
};

/** The one thing to do now, and beside it what else the room may decide. */
export function FocusActions({ focus, acts, nameOf, onward, busy }: FocusActionsProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { primary, scale, rating } = focus;
  const value = rating === undefined ? null : valueAt(scale, rating);
  const keys = {
    primary: useKeyHint("consensus.primary"),
    keep: useKeyHint("consensus.keep"),
    none: useKeyHint("consensus.none"),
    defer: useKeyHint("consensus.defer"),
    poll: useKeyHint("consensus.poll"),
  };
  const missing = primary.kind === "reveal" ? primary.missing : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are no fieldset
    <div className={styles.actions} role="group" aria-label={t(messages.actions)} onClickCapture={oneClick}>
      <Button
        variant="primary"
        keyHint={keys.primary}
        busy={busy}
        onClick={acts.primary}
        disabledReason={missing > 0 ? t(messages.revealMissing, { count: missing }) : undefined}
      >
        {primaryWords(intl, focus, nameOf, onward)}
      </Button>
      {primary.kind !== "keep" && acts.keep && (
        <Button keyHint={keys.keep} onClick={acts.keep}>
          {value === null ? t(messages.keepNotRated) : t(messages.keep, { value })}
        </Button>
      )}
      {primary.kind !== "no-consensus" && acts.none && (
        <Button keyHint={keys.none} onClick={acts.none}>
          <FormattedMessage {...messages.none} />
        </Button>
      )}
      {primary.kind !== "defer" && acts.defer && (
        <Button keyHint={keys.defer} onClick={acts.defer}>
          <FormattedMessage {...messages.defer} />
        </Button>
      )}
      {acts.reopen && (
        <Button onClick={acts.reopen}>
          <FormattedMessage {...messages.reopen} />
        </Button>
      )}
      {!focus.poll && acts.poll && (
        <span className={styles.apart}>
          <Button keyHint={keys.poll} onClick={acts.poll}>
            <FormattedMessage {...(focus.revealed ? messages.pollAgain : messages.poll)} />
          </Button>
        </span>
      )}
    </div>
  );
}
