import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./consensus.module.css";
import type { FocusActs } from "./focus-acts.ts";
import { messages } from "./messages.ts";
import type { Focus } from "./use-focus.ts";

type FocusActionsProps = {
  focus: Focus;
  acts: FocusActs;
  nameOf: (id: string) => string;
  next: string | null;
  busy: boolean;
};

/** The one thing to do now, and beside it what else the room may decide. */
export function FocusActions({ focus, acts, nameOf, next, busy }: FocusActionsProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { primary, scale, rating } = focus;
  const value = rating === undefined ? null : valueAt(scale, rating);
  const missing = primary.kind === "reveal" ? primary.missing : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are no fieldset
    <div className={styles.actions} role="group" aria-label={t(messages.actions)}>
      <Button
        variant="primary"
        keyHint="Enter"
        busy={busy}
        onClick={acts.primary}
        disabledReason={missing > 0 ? t(messages.revealMissing, { count: missing }) : undefined}
      >
        {primaryWords()}
      </Button>
      {primary.kind !== "keep" && acts.keep && (
        <Button keyHint="K" onClick={acts.keep}>
          {value === null ? t(messages.keepNotRated) : t(messages.keep, { value })}
        </Button>
      )}
      {primary.kind !== "no-consensus" && acts.none && (
        <Button keyHint="J" onClick={acts.none}>
          <FormattedMessage {...messages.none} />
        </Button>
      )}
      {acts.defer && (
        <Button keyHint="D" onClick={acts.defer}>
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
          <Button keyHint="V" onClick={acts.poll}>
            <FormattedMessage {...(focus.revealed ? messages.pollAgain : messages.poll)} />
          </Button>
        </span>
      )}
    </div>
  );

  function primaryWords(): string {
    switch (primary.kind) {
      case "reveal":
        return t(messages.reveal);
      case "record":
        return primary.pending
          ? t(messages.recordPending, {
              value: valueAt(scale, primary.to),
              name: nameOf(focus.subject.owner ?? ""),
            })
          : t(messages.recordTo, { value: valueAt(scale, primary.to) });
      case "agree-aloud":
        return t(messages.agreesAloud, { name: nameOf(primary.participantId) });
      case "no-consensus":
        return t(messages.none);
      case "set-aside":
        return t(messages.setAside);
      case "case-aloud":
        return t(messages.caseAloud, { name: nameOf(primary.participantId) });
      case "keep":
        return value === null ? t(messages.keepNotRated) : t(messages.keep, { value });
      case "next":
        return next === null ? t(messages.lastCall) : t(messages.next, { name: next });
      default: {
        const never: never = primary;
        return never;
      }
    }
  }
}
