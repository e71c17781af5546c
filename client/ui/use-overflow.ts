import { type RefObject, useLayoutEffect, useState } from "react";
import { wholeInRow } from "./whole-in-row.ts";

type Overflow = {
  /** There is something to scroll to. */
  scrolls: boolean;
  /** Every side on which something is cut, for the fade that base.css draws there: "above below". */
  cut: string | undefined;
};

/** Follows how much of what scrolls in itself is out of sight; what the keyboard leads to comes into sight whole. */
export function useOverflow(region: RefObject<HTMLElement | null>): Overflow {
  const [overflow, setOverflow] = useState<Overflow>({ scrolls: false, cut: undefined });
  // Measured before it is painted: no moment comes in which the keyboard does not reach it.
  useLayoutEffect(() => {
    const node = region.current;
    if (!node) return;
    const measure = () => {
      const { scrollHeight, clientHeight, scrollTop, scrollWidth, clientWidth, scrollLeft } = node;
      const scrolls = scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
      // From right to left the offset counts down from nought.
      const beside = scrollWidth - clientWidth - Math.abs(scrollLeft) > 1;
      const below = scrollHeight - clientHeight - scrollTop > 1;
      const cut =
        [scrollTop > 1 && "above", below && "below", beside && "beside"].filter(Boolean).join(" ") ||
        undefined;
      setOverflow((before) => (before.scrolls === scrolls && before.cut === cut ? before : { scrolls, cut }));
    };
    measure();
    node.addEventListener("scroll", measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    const follow = () => {
      for (const child of node.children) observer.observe(child);
    };
    follow();
    const others = new MutationObserver(follow);
    others.observe(node, { childList: true });
    const leave = wholeInRow(node);
    return () => {
      observer.disconnect();
      others.disconnect();
      node.removeEventListener("scroll", measure);
      leave?.();
    };
  }, [region]);
  return overflow;
}
