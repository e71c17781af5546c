import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import styles from "./menu.module.css";
import type { Align, Side } from "./place-beside.ts";
import { usePlaced } from "./use-placed.ts";

const ITEMS = '[role^="menuitem"]';
/** Letters typed within this time belong to one word. */
const TYPING = 500;

type MenuPopupProps = {
  id: string;
  labelledBy: string;
  anchor: () => Element | null;
  side: Side;
  align: Align;
  /** Opened by key: the item that is marked takes the focus, else the first; by pointer the menu itself does. */
  focusFirst: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** The open menu: its place, its keys, its end. Mounted while open. */
export function MenuPopup({
  id,
  labelledBy,
  anchor,
  side,
  align,
  focusFirst,
  onClose,
  children,
}: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: "", at: 0 });
  usePlaced(true, popup, anchor, { side, align, gap: 6 });

  useEffect(() => {
    const node = popup.current;
    if (!node) return;
    const first = node.querySelector<HTMLElement>("[data-start]") ?? node.querySelector<HTMLElement>(ITEMS);
    const target = focusFirst ? first : node;
    target?.focus({ preventScroll: true });
  }, [focusFirst]);

  useEffect(() => {
    const node = popup.current;
    if (!node) return;
    // The browser closes it too: on a press outside, on the back gesture, when another opens.
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === "closed") onClose();
    };
    node.addEventListener("toggle", onToggle);
    return () => node.removeEventListener("toggle", onToggle);
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Keys typed here are the menu's, never the page's or the dialog's around it.
    event.stopPropagation();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEMS)];
    const at = items.findIndex((item) => item.matches(":focus"));
    const go = (index: number) => {
      event.preventDefault();
      items.at(index % items.length)?.focus();
    };
    switch (event.key) {
      case "ArrowDown":
        return go(at + 1);
      case "ArrowUp":
        return go(at < 0 ? -1 : at - 1);
      case "Home":
        return go(0);
      case "End":
        return go(-1);
      case "Escape":
        event.preventDefault();
        return onClose();
      case "Tab":
        return onClose();
      default:
        if (event.key.length !== 1 || event.key === " ") return;
        typed.current = typeahead(typed.current, event.key, event.timeStamp);
        return go(matching(items, typed.current.text, Math.max(0, at)));
    }
  };

  return (
    <div
      ref={popup}
      id={id}
      popover="auto"
      role="menu"
      aria-labelledby={labelledBy}
      tabIndex={-1}
      className={styles.popup}
      onKeyDown={onKeyDown}
      // A portal's events pass to its React parents, a popover's to its real ones: a card under it must not hear them.
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
      onPointerMove={(event) => {
        const item = event.target instanceof Element ? event.target.closest<HTMLElement>(ITEMS) : null;
        if (item && item !== document.activeElement) item.focus({ preventScroll: true });
      }}
    >
      {children}
    </div>
  );
}

function typeahead(
  last: { text: string; at: number },
  key: string,
  now: number,
): { text: string; at: number } {
  return { text: now - last.at < TYPING ? last.text + key : key, at: now };
}

/** The next item, from the one in focus on, whose words begin with the text; the one in focus where none does. */
function matching(items: readonly HTMLElement[], text: string, from: number): number {
  const start = text.length > 1 ? from : from + 1;
  for (let step = 0; step < items.length; step += 1) {
    const index = (start + step) % items.length;
    if (items[index]?.textContent.trim().toLowerCase().startsWith(text.toLowerCase())) return index;
  }
  return from;
}
