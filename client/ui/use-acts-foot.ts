import { type RefObject, useLayoutEffect } from "react";

/**
 * Tells the panels at the edge how high the buttons at the foot of the page stand: they end above it, and cover no
 * decision (side-panel.module.css).
 */
export function useActsFoot(foot: RefObject<HTMLElement | null>, shown: boolean): void {
  useLayoutEffect(() => {
    const node = foot.current;
    if (!shown || !node) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty("--acts", `${node.offsetHeight}px`));
    observer.observe(node);
    return () => {
      observer.disconnect();
      style.removeProperty("--acts");
    };
  }, [foot, shown]);
}
