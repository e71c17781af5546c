import { useDroppable } from "@dnd-kit/core";
import type { Position } from "@evenhand/shared/session/scale";
import { type KeyboardEvent, useRef } from "react";
import { useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { classNames } from "../../ui/class-names.ts";
import { stepAlong } from "../../ui/reading-direction.ts";
import { useBoardUi } from "./board-context.tsx";
import { messages } from "./messages.ts";
import styles from "./tabs.module.css";

/** On a narrow screen one column is shown; these choose which, and a card can be dropped on each. */
export function RatingTabs({
  counts,
  tab,
  panelId,
  onChange,
}: {
  counts: readonly number[];
  tab: Position;
  panelId: string;
  onChange: (position: Position) => void;
}) {
  const intl = useIntl();
  const list = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent): void {
    const step = stepAlong(event.key);
    const next = tab + step;
    if (step === 0 || next < 1 || next > counts.length) return;
    event.preventDefault();
    onChange(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next - 1]?.focus();
  }
  return (
    <div
      className={styles.tabs}
      role="tablist"
      aria-label={intl.formatMessage(messages.ratings)}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {counts.map((count, index) => (
        <Tab
          // The scale of a session never changes: its places are its keys.
          // biome-ignore lint/suspicious/noArrayIndexKey: a position is what a tab is
          key={index}
          position={index + 1}
          count={count}
          chosen={tab === index + 1}
          panelId={panelId}
          onChoose={() => onChange(index + 1)}
        />
      ))}
    </div>
  );
}

function Tab({
  position,
  count,
  chosen,
  panelId,
  onChoose,
}: {
  position: Position;
  count: number;
  chosen: boolean;
  panelId: string;
  onChoose: () => void;
}) {
  const intl = useIntl();
  const point = useRecord((view) => view.meta.scale[position - 1]);
  const { setNodeRef } = useDroppable({ id: `tab-${position}`, data: { position } });
  const over = useBoardUi((ui) => ui.lift !== null && ui.lift.over === position && ui.lift.from !== position);
  const home = useBoardUi((ui) => ui.lift?.from === position);
  const target = useBoardUi((ui) => ui.lift !== null) && !home;
  return (
    <button
      type="button"
      role="tab"
      ref={setNodeRef}
      className={classNames(
        styles.tab,
        chosen && styles.chosen,
        target && styles.target,
        over && styles.over,
      )}
      aria-selected={chosen}
      aria-controls={panelId}
      tabIndex={chosen ? 0 : -1}
      aria-label={intl.formatMessage(messages.tab, { value: point?.value, label: point?.label, count })}
      onClick={onChoose}
    >
      {point?.value}
      <small>{count}</small>
    </button>
  );
}
