import { Check } from "lucide-react";
import {
  cloneElement,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from "react";
import { Link } from "wouter";
import { classNames } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";
import styles from "./menu.module.css";
import { MenuPopup } from "./menu-popup.tsx";
import type { Align, Side } from "./place-beside.ts";

export type MenuEntry = {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  keyHint?: string;
  /** A second line: what it does, or why it is disabled. */
  hint?: ReactNode;
  danger?: boolean;
  /** Stays reachable, so that its hint can be read; does nothing. */
  disabled?: boolean;
  /** One of its group is chosen: carries the tick or could. */
  checked?: boolean;
  /** How things stand now: carries the tick, although it is nothing to choose. */
  current?: boolean;
  /** Where the focus begins; without one, on the first. */
  start?: boolean;
} & ({ onSelect: () => void } | { href: string });

export type MenuGroup = { key: string; label?: string; entries: ReadonlyArray<MenuEntry> };

type TriggerProps = {
  id?: string;
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
  "aria-controls"?: string;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  onPointerDown?: () => void;
};

type MenuProps = {
  /** The button that opens it: `<Button>`, `<IconButton>` or a plain button. */
  trigger: ReactElement<TriggerProps>;
  groups: ReadonlyArray<MenuGroup>;
  side?: Side;
  align?: Align;
  /** For keys that open it from elsewhere; with both, the caller holds the state. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/**
 * What can be done with the thing at hand. Arrow keys, Home, End, first letters, Escape. It stands in the browser's
 * top layer, not in a portal: landmarks and dialogs around it hold, and eighty closed ones cost nothing.
 */
export function Menu({ trigger, groups, side = "bottom", align = "start", open, onOpenChange }: MenuProps) {
  const id = useId();
  const wrap = useRef<HTMLSpanElement>(null);
  const [own, setOwn] = useState(false);
  const [byKey, setByKey] = useState(true);
  const wasOpen = useRef(false);
  const shown = open ?? own;

  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const triggerId = trigger.props.id ?? `${id}-trigger`;
  return (
    <span ref={wrap} className={styles.wrap}>
      {cloneElement(trigger, {
        id: triggerId,
        "aria-haspopup": "menu",
        "aria-expanded": shown,
        "aria-controls": shown ? `${id}-menu` : undefined,
        // A press outside closes the popover before the click arrives: this remembers that it was open.
        onPointerDown: () => {
          wasOpen.current = shown;
        },
        onClick: (event) => {
          const reopening = event.detail > 0 && wasOpen.current;
          wasOpen.current = false;
          if (reopening) return;
          setByKey(event.detail === 0);
          change(!shown);
        },
      })}
      {shown && (
        <MenuPopup
          id={`${id}-menu`}
          labelledBy={triggerId}
          anchor={() => document.getElementById(triggerId)}
          side={side}
          align={align}
          focusFirst={byKey}
          onClose={() => change(false)}
        >
          {groups.map((group, index) => (
            <Group key={group.key} group={group} ruled={index > 0} onChosen={() => change(false)} />
          ))}
        </MenuPopup>
      )}
    </span>
  );
}

function Group({ group, ruled, onChosen }: { group: MenuGroup; ruled: boolean; onChosen: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a menu
    <div role="group" aria-label={group.label} className={classNames(styles.group, ruled && styles.ruled)}>
      {group.label !== undefined && (
        <div className={styles.label} aria-hidden="true">
          {group.label}
        </div>
      )}
      {group.entries.map((entry) => (
        <Entry key={entry.key} entry={entry} onChosen={onChosen} />
      ))}
    </div>
  );
}

function Entry({ entry, onChosen }: { entry: MenuEntry; onChosen: () => void }) {
  const className = classNames(styles.item, entry.danger && styles.danger);
  const inside = (
    <>
      {entry.icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {entry.icon}
        </span>
      )}
      <span className={styles.words}>
        {entry.label}
        {entry.hint !== undefined && <span className={styles.hint}>{entry.hint}</span>}
      </span>
      {(entry.checked || entry.current) && <Check className={styles.tick} aria-hidden="true" />}
      {entry.keyHint !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Kbd bare>{entry.keyHint}</Kbd>
        </span>
      )}
    </>
  );
  if ("href" in entry) {
    return (
      <Link href={entry.href} role="menuitem" tabIndex={-1} className={className} onClick={onChosen}>
        {inside}
      </Link>
    );
  }
  return (
    <button
      type="button"
      {...(entry.checked === undefined
        ? { role: "menuitem" }
        : { role: "menuitemradio", "aria-checked": entry.checked })}
      aria-disabled={entry.disabled || undefined}
      aria-current={entry.current || undefined}
      data-start={entry.start || undefined}
      tabIndex={-1}
      className={className}
      onClick={() => {
        if (entry.disabled) return;
        onChosen();
        entry.onSelect();
      }}
    >
      {inside}
    </button>
  );
}
