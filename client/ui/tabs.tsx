import { Tabs as Base } from "@base-ui/react/tabs";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./tabs.module.css";
import { useOverflow } from "./use-overflow.ts";

export type Tab<Value extends string> = {
  value: Value;
  label: ReactNode;
  /** A number beside the label. */
  count?: number;
  panel: ReactNode;
};

/** Several views of one thing, one at a time. Arrow keys move, the panel follows. */
export function Tabs<Value extends string>({
  label,
  value,
  onChange,
  tabs,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: ReadonlyArray<Tab<Value>>;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { cut } = useOverflow(list);
  // On a phone the row scrolls: the tab that is chosen stands in its middle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value says which tab it is
  useLayoutEffect(() => {
    const row = list.current?.getBoundingClientRect();
    const tab = list.current?.querySelector("[aria-selected=true]")?.getBoundingClientRect();
    if (row && tab) list.current?.scrollBy({ left: tab.left + tab.width / 2 - row.left - row.width / 2 });
  }, [value]);
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => {
        const tab = tabs.find((candidate) => candidate.value === next);
        if (tab) onChange(tab.value);
      }}
    >
      <Base.List ref={list} className={styles.list} aria-label={label} data-cut={cut} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={styles.panel}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
