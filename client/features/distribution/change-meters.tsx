import type { Changes } from "@evenhand/shared/statistics/changes";
import { judges } from "@evenhand/shared/statistics/guideline";
import { useIntl } from "react-intl";
import styles from "./closing.module.css";
import { closingMessages as messages } from "./closing-messages.ts";

/** Direction and compression: how many went up against down, and how many stand in the middle now. */
export function ChangeMeters({ changes }: { changes: Changes }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { up, down, people, middleBefore, middleAfter, shift } = changes;
  const moved = up + down;
  const mean = intl
    .formatNumberToParts(shift, { maximumFractionDigits: 2, signDisplay: "exceptZero" })
    // Most languages write a hyphen there, which is hardly seen before a number.
    .map(({ type, value }) => (type === "minusSign" ? "−" : value))
    .join("");
  return (
    <dl className={styles.meters}>
      <div>
        <dt>{t(messages.direction)}</dt>
        <dd>
          {moved === 0 ? t(messages.upDownNone) : t(messages.upDown, { up, down })}
          {moved > 0 && <Balance up={up} down={down} label={t(messages.upDownSpoken, { up, down })} />}
          <span className={styles.quiet}>
            {Math.abs(shift) < 0.005 ? t(messages.meanSame) : t(messages.mean, { shift: mean })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t(messages.middle)}</dt>
        <dd>
          {t(middleBefore === middleAfter ? messages.middleSame : messages.middleFromTo, {
            before: middleBefore,
            after: middleAfter,
            people,
          })}
          {middleAfter > middleBefore && judges(people) && (
            <span className={styles.quiet}>{t(messages.middleMore)}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** A bar from the middle: to the right who went up, to the left who went down. */
function Balance({ up, down, label }: { up: number; down: number; label: string }) {
  const most = Math.max(up, down);
  return (
    <svg className={styles.balance} role="img" aria-label={label}>
      <rect
        className={styles.down}
        x={`${50 - (50 * down) / most}%`}
        width={`${(50 * down) / most}%`}
        height="8"
      />
      <rect className={styles.up} x="50%" width={`${(50 * up) / most}%`} height="8" />
      <line className={styles.axis} x1="50%" x2="50%" y1="-3" y2="11" />
    </svg>
  );
}
