import { type RefObject, useLayoutEffect } from "react";
import { type Align, placeBeside, type Side, turned } from "./place-beside.ts";
import { readsLeftwards } from "./reading-direction.ts";

/**
 * Shows a popover beside its anchor while `open`, in the browser's top layer: over everything, clipped by nothing,
 * and still where it stands in the document, so that landmarks and dialogs around it hold.
 */
export function usePlaced(
  open: boolean,
  popover: RefObject<HTMLElement | null>,
  anchor: () => Element | null,
  { side, align, gap }: { side: Side; align: Align; gap: number },
): void {
  // The anchor is asked for anew at every placing: what it was may have been replaced.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `anchor` is a question, not a value
  useLayoutEffect(() => {
    const node = popover.current;
    if (!open || !node) return;
    node.showPopover();
    const place = () => {
      const beside = anchor();
      if (!beside) return;
      node.style.maxHeight = "";
      const placed = placeBeside(
        beside.getBoundingClientRect(),
        { width: node.offsetWidth, height: node.offsetHeight },
        { width: document.documentElement.clientWidth, height: window.innerHeight },
        readsLeftwards() ? turned({ side, align, gap }) : { side, align, gap },
      );
      node.style.left = `${placed.left}px`;
      node.style.top = `${placed.top}px`;
      node.style.maxHeight = `min(${placed.room}px, var(--most, 480px))`;
    };
    place();
    window.addEventListener("resize", place);
    // Captured, because what scrolls is a column more often than the page.
    window.addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, { capture: true });
      if (node.isConnected && node.matches(":popover-open")) node.hidePopover();
    };
  }, [open, popover, side, align, gap]);
}
