import type { AgendaRow } from "@evenhand/shared/readmodels/agenda-rows";
import { Ellipsis, Pin, Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { FadedScroll } from "../../ui/faded-scroll.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import styles from "./agenda.module.css";
import type { MarkKind } from "./mark-dialog.tsx";
import { messages } from "./messages.ts";
import { rowLabel, rowWords } from "./row-words.ts";
import type { Agenda } from "./use-agenda.ts";

/** Scrolls the list alone, and no further than needed: on a phone the page stays at the person. */
function showIn(list: HTMLElement, row: Element | null): void {
  if (!row) return;
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  // Clear of the fades at its edges (base.css).
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(list);
  const [above, below] = [
    Number.parseFloat(scrollPaddingTop) || 0,
    Number.parseFloat(scrollPaddingBottom) || 0,
  ];
  if (inner.top < outer.top + above) list.scrollTop -= outer.top + above - inner.top;
  else if (inner.bottom > outer.bottom - below) list.scrollTop += inner.bottom - outer.bottom + below;
}

/** Whom the facilitator holds beside the person in focus. */
export interface Held {
  readonly ids: readonly string[];
  readonly free: boolean;
  readonly toggle: (id: string) => void;
}

type AgendaListProps = {
  agenda: Agenda;
  held: Held;
  onFind: () => void;
  /** A reason is to be asked for. */
  onMark: (kind: MarkKind, row: AgendaRow) => void;
  onPin: (row: AgendaRow) => void;
};

/** The agenda: whom to talk about next, and why. A click or Enter takes the item up. */
export function AgendaList({ agenda, held, onFind, onMark, onPin }: AgendaListProps) {
  const intl = useIntl();
  const { rows, focus } = agenda;
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  // One tab stop for the list: the row that was reached last, else the one in focus, else the first.
  const stop = [current, focus, rows[0]?.id].find((id) => rows.some((row) => row.id === id));

  useEffect(() => {
    if (focus === null) return;
    setCurrent(null);
    const scroll = list.current?.parentElement;
    if (scroll) showIn(scroll, scroll.querySelector("[data-current]"));
  }, [focus]);

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.closest("[data-row]")) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
    const at = buttons.indexOf(event.target);
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    <section className={styles.agenda} aria-labelledby="agenda-title">
      <div className={styles.head}>
        <h2 id="agenda-title" className={styles.label}>
          <FormattedMessage {...messages.title} />
        </h2>
        <button type="button" className={styles.find} onClick={onFind}>
          <Search aria-hidden="true" />
          <FormattedMessage {...messages.find} />
        </button>
      </div>
      {agenda.failure !== null && (
        <p className={styles.failure} role="alert">
          {agenda.failure}
        </p>
      )}
      {rows.length === 0 ? (
        <p className={styles.empty}>
          <FormattedMessage {...messages.empty} />
        </p>
      ) : (
        <FadedScroll className={styles.list}>
          <ol ref={list} className={styles.rows} aria-labelledby="agenda-title" onKeyDown={onKeyDown}>
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                name={rowLabel(intl, row)}
                current={row.id === focus}
                stop={row.id === stop}
                onReach={() => setCurrent(row.id)}
                onTake={() => agenda.focusOn(row.id)}
                menu={intl.formatMessage(messages.menu, { name: rowLabel(intl, row) })}
                held={held}
                onMark={onMark}
                onPin={onPin}
              />
            ))}
          </ol>
        </FadedScroll>
      )}
    </section>
  );
}

function Row({
  row,
  name,
  current,
  stop,
  menu,
  held,
  onReach,
  onTake,
  onMark,
  onPin,
}: Pick<AgendaListProps, "held" | "onMark" | "onPin"> & {
  row: AgendaRow;
  name: string;
  current: boolean;
  stop: boolean;
  menu: string;
  onReach: () => void;
  onTake: () => void;
}) {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const rating = useRecord((view) => view.ratings.get(row.id));
  const mayMark = useAllows("agenda.pin");
  const { entry } = row;
  const holds = held.ids.includes(row.id);
  const isNew = entry.kind === "subject" && row.state === "open" && entry.flags.some((flag) => flag.new);
  const why = rowWords(intl, row, scale, rating);
  const entries = [
    {
      key: "pin",
      label: intl.formatMessage(messages.pin),
      onSelect: () => onPin(row),
    },
    ...(entry.kind === "subject" && (holds || held.free)
      ? [
          {
            key: "hold",
            label: intl.formatMessage(holds ? messages.letGo : messages.hold),
            onSelect: () => held.toggle(row.id),
          },
        ]
      : []),
    ...(entry.kind === "subject"
      ? [{ key: "raise", label: intl.formatMessage(messages.raise), onSelect: () => onMark("raise", row) }]
      : []),
    { key: "defer", label: intl.formatMessage(messages.defer), onSelect: () => onMark("defer", row) },
    { key: "drop", label: intl.formatMessage(messages.drop), onSelect: () => onMark("drop", row) },
  ];
  return (
    <li className={styles.item} data-state={row.state} data-current={current || undefined}>
      <button
        type="button"
        data-row=""
        className={styles.row}
        aria-current={current || undefined}
        tabIndex={stop ? 0 : -1}
        onFocus={onReach}
        onClick={onTake}
      >
        {entry.kind === "subject" ? (
          <ScaleBadge
            position={rating ?? null}
            points={scale.length}
            value={rating === undefined ? "–" : valueAt(scale, rating)}
          />
        ) : (
          <ScaleBadge position={null} points={scale.length} value={entry.count} />
        )}
        <span className={styles.name}>
          <span className={styles.nameText} title={name}>
            {name}
          </span>
          {entry.pinned !== null && (
            <Pin className={styles.pin} role="img" aria-label={intl.formatMessage(messages.pinned)} />
          )}
          {isNew && (
            <span className={styles.new}>
              <FormattedMessage {...messages.isNew} />
            </span>
          )}
        </span>
        <span className={styles.why} title={why}>
          {why}
        </span>
      </button>
      {mayMark && (
        <span className={styles.more}>
          <Menu
            align="end"
            trigger={<IconButton size="s" label={menu} icon={<Ellipsis />} tabIndex={stop ? 0 : -1} />}
            groups={[{ key: "item", entries }]}
          />
        </span>
      )}
    </li>
  );
}
