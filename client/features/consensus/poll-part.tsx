import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./consensus.module.css";
import { messages } from "./messages.ts";
import bars from "./poll.module.css";
import type { Focus } from "./use-focus.ts";

/** A private poll: while it is open how many have voted, after the reveal how often each point was named. */
export function PollPart({ focus }: { focus: Focus }) {
  const intl = useIntl();
  const { poll, revealed, scale, voters, settings } = focus;
  if (poll) {
    return (
      <p className={styles.poll}>
        <b>
          <FormattedMessage {...messages.pollOpen} />
        </b>{" "}
        <FormattedMessage
          {...messages.pollVotes}
          values={{ votes: poll.voted.length, people: voters.length, quorum: settings.pollQuorum }}
        />
      </p>
    );
  }
  if (!revealed?.counts) return null;
  const counts = revealed.counts;
  const most = Math.max(1, ...counts);
  const votes = counts.reduce((sum, count) => sum + count, 0);
  const [low, high] = [counts.findIndex((count) => count > 0), counts.findLastIndex((count) => count > 0)];
  const spread = { steps: high - low, low: valueAt(scale, low + 1), high: valueAt(scale, high + 1) };
  return (
    <div className={styles.pollResult}>
      <p id="poll-title" className={styles.quiet}>
        <FormattedMessage {...messages.pollRevealed} values={{ votes }} />
        <br />
        <FormattedMessage {...messages.pollSpread} values={spread} />
      </p>
      <ul className={bars.pollBars} aria-labelledby="poll-title">
        {counts.map((count, index) => {
          const value = valueAt(scale, index + 1);
          return (
            <li key={value}>
              <VisuallyHidden>{intl.formatMessage(messages.pollBar, { value, count })}</VisuallyHidden>
              <span className={bars.pollColumn} aria-hidden="true">
                <span className={bars.pollCount}>{count > 0 ? count : ""}</span>
                <span className={bars.pollBar} style={{ height: `${(count / most) * 28}px` }} />
                <span className={bars.pollValue}>{value}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
