import { type RefObject, useLayoutEffect } from "react";

/**
 * Keeps an element's height in pixels as a property of the whole page, so that what lies elsewhere keeps clear of it:
 * `--bar` over a page, `--foot` under a page (messages in the corner stand above it), `--acts` the decisions at the foot
 * (panels at the edge end above them: side-panel.module.css).
 *
 * @param on false while nothing has to keep clear
 */
export function useHeight(
  of: RefObject<HTMLElement | null>,
  property: "--bar" | "--foot" | "--acts",
  on = true,
): void {
  useLayoutEffect(() => {
    const node = of.current;
    if (!on || !node) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(property, `${node.offsetHeight}px`));
    observer.observe(node);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, [of, property, on]);
}
