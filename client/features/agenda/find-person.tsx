import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { nameOrder } from "../../state/name-order.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./agenda.module.css";
import { messages } from "./messages.ts";

/** As many as fit without looking through them. */
const SHOWN = 8;

/** Any person of the session, on the agenda or not: to take them up. Enter takes the first. */
export function FindPerson({ onTake, onClose }: { onTake: (id: string) => void; onClose: () => void }) {
  const intl = useIntl();
  const [text, setText] = useState("");
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const scale = useRecord((view) => view.meta.scale, []);
  const found = useMemo(() => {
    const order = nameOrder(intl.locale);
    const fold = (words: string): string => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const wanted = fold(text).split(/\s+/u).filter(Boolean);
    return [...(subjects ?? [])]
      .filter(([, { name, team, level, ownerName }]) => {
        const words = fold([name, team, level, ownerName].join(" "));
        return wanted.every((word) => words.includes(word));
      })
      .sort(([, a], [, b]) => order(a.name, b.name));
  }, [subjects, text, intl.locale]);
  const first = found[0]?.[0];
  return (
    <Dialog
      open
      size="s"
      onClose={onClose}
      title={<FormattedMessage {...messages.findTitle} />}
      closeLabel={intl.formatMessage(messages.close)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (first !== undefined) onTake(first);
        }}
      >
        <TextField
          label={intl.formatMessage(messages.findLabel)}
          before={<Search />}
          value={text}
          onChange={setText}
          autoComplete="off"
        />
      </form>
      <ul className={styles.found}>
        {found.slice(0, SHOWN).map(([id, { name, level, team }]) => {
          const rating = ratings?.get(id);
          return (
            <li key={id}>
              <button type="button" className={styles.row} onClick={() => onTake(id)}>
                <ScaleBadge
                  position={rating ?? null}
                  points={scale.length}
                  value={rating === undefined ? "–" : valueAt(scale, rating)}
                />
                <span className={styles.name}>
                  <span className={styles.nameText} title={name}>
                    {name}
                  </span>
                </span>
                <span className={styles.why} title={team}>
                  {[level, team].filter(Boolean).join(" · ")}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={styles.empty} role="status">
        {found.length === 0 && <FormattedMessage {...messages.findNone} />}
        {found.length > SHOWN && (
          <FormattedMessage {...messages.findMore} values={{ count: found.length - SHOWN }} />
        )}
      </p>
    </Dialog>
  );
}
