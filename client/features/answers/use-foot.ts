import { type RefObject, useLayoutEffect } from "react";

/** Tells the page how high the bar at its foot is, so that messages in the corner stand above it. */
export function useFoot(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const node = bar.current;
    if (!node) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty("--foot", `${node.offsetHeight}px`));
    observer.observe(node);
    return () => {
      observer.disconnect();
      style.removeProperty("--foot");
    };
  }, [bar]);
}
