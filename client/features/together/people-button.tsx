import { Hand, UsersRound } from "lucide-react";
import { useIntl } from "react-intl";
import { useViewpoint } from "../../state/standpoint.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { messages } from "./messages.ts";
import styles from "./together.module.css";
import { useRoomPeople } from "./use-room-people.ts";

/** Circles that are shown before the rest is a number. */
const SHOWN = 4;

/** Who is here, as circles and a number, and whose hands are up: the door to the list of the room. */
export function PeopleButton({ pressed, onClick }: { pressed: boolean; onClick: () => void }) {
  const intl = useIntl();
  const { here, hands } = useRoomPeople();
  const { participantId: me, role } = useViewpoint();
  // One's own circle stands at the end of the bar.
  const others = here.filter(({ id }) => id !== me);
  const shown = others.length > SHOWN + 1 ? others.slice(0, SHOWN) : others;
  const rest = others.length - shown.length;
  const values = { count: here.length, hands: hands.length };
  const label = intl.formatMessage(hands.length > 0 ? messages.openHands : messages.open, values);
  return (
    <Tooltip label={label} relation="none">
      <button
        type="button"
        className={styles.people}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {hands.length > 0 && (
          <span className={styles.hands}>
            <Hand aria-hidden="true" />
            {hands.length}
          </span>
        )}
        <span className={styles.circles} hidden={others.length === 0}>
          {shown.map(({ id, name }) => (
            <Avatar key={id} name={name} decorative />
          ))}
          {rest > 0 && <span className={styles.rest}>+{rest}</span>}
        </span>
        <span
          className={styles.count}
          data-alone={others.length === 0 || undefined}
          data-follows={role !== "facilitator" || undefined}
        >
          <UsersRound aria-hidden="true" />
          <span className={styles.word}>{intl.formatMessage(messages.online, { count: here.length })}</span>
          <span className={styles.number}>{here.length}</span>
        </span>
      </button>
    </Tooltip>
  );
}
