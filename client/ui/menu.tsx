import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { Link } from "wouter";
import { classNames } from "./class-names.ts";
import { Kbd } from "./kbd.tsx";
import styles from "./menu.module.css";

export type MenuEntry = {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  keyHint?: string;
  /** A second line: what it does, or why it is disabled. */
  hint?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** Carries a tick; a menu of ticks is a choice. */
  checked?: boolean;
} & ({ onSelect: () => void } | { href: string });

export type MenuGroup = { key: string; label?: string; entries: ReadonlyArray<MenuEntry> };

type MenuProps = {
  /** The button that opens it: `<Button>` or `<IconButton>`. */
  trigger: ReactElement;
  groups: ReadonlyArray<MenuGroup>;
  side?: "bottom" | "top" | "right" | "left";
  align?: "start" | "center" | "end";
  /** For keys that open it from elsewhere. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** What can be done with the thing at hand. Arrow keys, first letters, Escape. */
export function Menu({ trigger, groups, side = "bottom", align = "start", open, onOpenChange }: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {groups.map((group, index) => (
              <Fragment key={group.key}>
                {index > 0 && <Base.Separator className={styles.separator} />}
                <Base.Group>
                  {group.label !== undefined && (
                    <Base.GroupLabel className={styles.group}>{group.label}</Base.GroupLabel>
                  )}
                  {group.entries.map((entry) => (
                    <Entry key={entry.key} entry={entry} />
                  ))}
                </Base.Group>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
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
      {entry.checked && <Check className={styles.tick} aria-hidden="true" />}
      {entry.keyHint !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Kbd bare>{entry.keyHint}</Kbd>
        </span>
      )}
    </>
  );
  if ("href" in entry) {
    return (
      <Base.LinkItem className={className} closeOnClick render={<Link href={entry.href} />}>
        {inside}
      </Base.LinkItem>
    );
  }
  if (entry.checked !== undefined) {
    return (
      <Base.CheckboxItem
        className={className}
        checked={entry.checked}
        disabled={entry.disabled}
        closeOnClick
        onCheckedChange={entry.onSelect}
      >
        {inside}
      </Base.CheckboxItem>
    );
  }
  return (
    <Base.Item className={className} disabled={entry.disabled} onClick={entry.onSelect}>
      {inside}
    </Base.Item>
  );
}
