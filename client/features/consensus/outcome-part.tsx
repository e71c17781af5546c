import type { DecisionView } from "@evenhand/shared/readmodels/record";
import { FormattedMessage, useIntl } from "react-intl";
import { dissentWords } from "../../state/dissent-words.ts";
import { valueAt } from "../../state/flag-words.ts";
import { Button } from "../../ui/button.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import styles from "./consensus.module.css";
import type { FocusActs } from "./focus-acts.ts";
import { messages } from "./messages.ts";
import type { Focus } from "./use-focus.ts";

type OutcomePartProps = {
  focus: Focus;
  nameOf: (id: string) => string;
  acts: FocusActs;
  /** The point whose proposal is being written down; null while none is. */
  chosen: number | null;
};

/**
 * Where nothing is proposed: that a case was made, what was recorded, and the points one could propose. The words of the
 * case, and what the employee may read, stand in the guarded panel alone (UX.md, 11): this screen is mirrored.
 */
export function OutcomePart({ focus, nameOf, acts, chosen }: OutcomePartProps) {
  const intl = useIntl();
  const { scale, rating, subject, decision, defence } = focus;
  const decided = subject.standing !== "undiscussed";
  return (
    <>
      {decided && <Outcome focus={focus} decision={decision} nameOf={nameOf} acts={acts} />}
      {defence && (
        <p className={styles.quiet}>
          <FormattedMessage
            {...(defence.fromJustification ? messages.defenceJustification : messages.defence)}
            values={{ by: nameOf(defence.by) }}
          />
        </p>
      )}
      {acts.propose && !decided && rating !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend that would not stand in a row
        <div className={styles.propose} role="group" aria-labelledby="propose-aloud">
          <span id="propose-aloud" className={styles.quiet}>
            <FormattedMessage {...messages.proposeAloud} />
          </span>
          {scale.map((point, index) =>
            index + 1 === rating ? null : (
              <Button
                key={point.value}
                size="s"
                data-point={index + 1}
                aria-pressed={chosen === null ? undefined : chosen === index + 1}
                aria-label={intl.formatMessage(messages.proposePoint, {
                  value: point.value,
                  label: point.label,
                })}
                onClick={() => acts.propose?.(index + 1)}
              >
                {point.value}
              </Button>
            ),
          )}
        </div>
      )}
    </>
  );
}

function Outcome({
  focus,
  decision,
  nameOf,
  acts,
}: {
  focus: Focus;
  decision: DecisionView | null;
  nameOf: (id: string) => string;
  acts: FocusActs;
}) {
  const intl = useIntl();
  return (
    <div className={styles.outcome}>
      <OutcomeLine focus={focus} decision={decision} />
      {decision?.internalReason && (
        <p className={styles.quiet}>
          <FormattedMessage {...messages.quote} values={{ text: decision.internalReason }} />
        </p>
      )}
      {decision?.dissent.map(({ by, reason }) => (
        <p key={by} className={styles.quiet}>
          {dissentWords(intl, nameOf(by), reason)}
        </p>
      ))}
      {decision?.releasableReason && (
        <p className={styles.quiet}>
          <FormattedMessage {...messages.releasable} />
        </p>
      )}
      {focus.lowering && (
        <p className={styles.owed}>
          <FormattedMessage {...messages.releasableMissing} />{" "}
          <Button size="s" onClick={acts.explain}>
            <FormattedMessage {...messages.releasableWrite} />
          </Button>
        </p>
      )}
    </div>
  );
}

function OutcomeLine({ focus, decision }: { focus: Focus; decision: DecisionView | null }) {
  const intl = useIntl();
  const { subject, scale, rating } = focus;
  const value = rating === undefined ? "–" : valueAt(scale, rating);
  switch (subject.standing) {
    case "changed": {
      const from = valueAt(scale, decision?.from ?? 0);
      const to = valueAt(scale, decision?.to ?? 0);
      return (
        <p className={styles.result}>
          <FormattedMessage {...messages.outcomeChanged} />{" "}
          <Change
            size="l"
            from={from}
            to={to}
            label={intl.formatMessage(messages.changeFromTo, { from, to })}
          />
        </p>
      );
    }
    case "kept":
      return (
        <p className={styles.result}>
          <FormattedMessage
            {...(rating === undefined ? messages.outcomeKeptNone : messages.outcomeKept)}
            values={{ value }}
          />
        </p>
      );
    case "no-consensus":
      return (
        <p className={styles.result}>
          <FormattedMessage {...messages.outcomeNone} values={{ value }} />
        </p>
      );
    case "not-discussed":
      return (
        <p className={styles.result}>
          <FormattedMessage {...messages.outcomeNotDiscussed} values={{ value }} />
        </p>
      );
    case "pending-owner":
      return (
        <p className={styles.result}>
          <FormattedMessage {...messages.outcomePending} values={{ owner: subject.ownerName }} />
        </p>
      );
    case "reopened":
      return (
        <p className={styles.result}>
          <FormattedMessage {...messages.outcomeReopened} />
        </p>
      );
    case "deferred":
      return (
        <p className={styles.result}>
          <FormattedMessage {...messages.outcomeDeferred} />
        </p>
      );
    case "undiscussed":
      return null;
    default: {
      const never: never = subject.standing;
      return never;
    }
  }
}
