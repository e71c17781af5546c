import { memo } from "react";
import { useIntl } from "react-intl";
import { standingMessages } from "../../state/flag-messages.ts";
import { flagWords, valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Arrow } from "../../ui/arrow.tsx";
import { useBoard } from "./board-context.tsx";
import styles from "./card.module.css";
import { type CardState, useCard } from "./card-state.ts";
import { messages } from "./messages.ts";
import { shortFlagWords } from "./short-flag.ts";

/**
 * What is written on a card: the name, what is or would be its move, and one line.
 * @param rated the rating stands on it too: it lies in no column that says so
 */
export const CardFace = memo(function CardFace({ id, rated = false }: { id: string; rated?: boolean }) {
  const intl = useIntl();
  const { me } = useBoard();
  const card = useCard(id);
  const scale = useRecord((view) => view.meta.scale, []);
  if (!card) return null;
  const { subject, move, flag, standing, inFocus } = card;
  // One's own people carry the accent edge; of the others it says whose they are, where there is room.
  const owner = subject.owner !== me && subject.ownerName;
  const rest = [
    ...(flag && inFocus ? [] : [subject.level, !(standing && inFocus) && subject.team]),
    standing && intl.formatMessage(standingMessages[standing]),
    !flag && !standing && !inFocus && owner,
  ].filter((word): word is string => Boolean(word));
  const why = flag && flagWords(intl, flag, scale);
  const short = flag && shortFlagWords(intl, flag, scale);
  // What is said first stays; what finds no room on the line drops off whole.
  const order = standing ? [...rest.slice(-1), ...rest.slice(0, -1)] : rest;
  return (
    <>
      <span className={styles.name} title={subject.name}>
        {subject.name}
      </span>
      {rated && !move && card.rating !== undefined && (
        <span className={styles.move}>{valueAt(scale, card.rating)}</span>
      )}
      {move && (
        <span className={styles.move}>
          <s>{valueAt(scale, move.from)}</s> <Arrow /> {valueAt(scale, move.to)}
          {move.open && " ?"}
        </span>
      )}
      <span className={styles.line}>
        {inFocus && <span className={styles.focus}>{intl.formatMessage(messages.inFocus)}</span>}
        {why && (
          <span className={styles.flag} title={why}>
            {short === why ? (
              why
            ) : (
              <>
                <span className={styles.long}>{why}</span>
                <span className={styles.short}>{short}</span>
              </>
            )}
          </span>
        )}
        <span className={styles.words}>
          {(flag ? order : rest).map((word) => (
            <span key={word} title={word}>
              {word}
            </span>
          ))}
        </span>
      </span>
    </>
  );
});

/** The same as one sentence, for those who do not see the card. The name comes first, as it is written. */
export function useCardName(card: CardState | null, mine: boolean): string {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  if (!card) return "";
  const { subject, rating, move, flag, standing, inFocus } = card;
  return [
    subject.name,
    rating !== undefined &&
      !move?.open &&
      intl.formatMessage(messages.rated, { value: valueAt(scale, rating) }),
    flag && flagWords(intl, flag, scale),
    subject.level,
    subject.team,
    standing && intl.formatMessage(standingMessages[standing]),
    inFocus && intl.formatMessage(messages.inFocus),
    move &&
      intl.formatMessage(move.open ? messages.proposedTo : messages.changedFrom, {
        from: valueAt(scale, move.from),
        to: valueAt(scale, move.to),
      }),
    mine && intl.formatMessage(messages.yours),
  ]
    .filter(Boolean)
    .join(", ");
}
