import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { wholeInRow } from "./whole-in-row.ts";

/**
 * Scrolls in itself, and takes the focus only while there is something to scroll: then the keyboard reaches it,
 * and else no tab stop stands in the way.
 */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const region = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  /** Something waits below, or past the end of the line: said by a fade where a style asks for it. */
  const [more, setMore] = useState<"below" | "beside" | null>(null);
  // Measured before it is painted: no moment comes in which the keyboard does not reach it.
  useLayoutEffect(() => {
    const node = region.current;
    if (!node) return;
    const measure = () => {
      const { scrollHeight, clientHeight, scrollTop, scrollWidth, clientWidth, scrollLeft } = node;
      setScrolls(scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1);
      // From right to left the offset counts down from nought.
      const beside = scrollWidth - clientWidth - Math.abs(scrollLeft) > 1;
      setMore(scrollHeight - clientHeight - scrollTop > 1 ? "below" : beside ? "beside" : null);
    };
    measure();
    node.addEventListener("scroll", measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    for (const child of node.children) observer.observe(child);
    const leave = wholeInRow(node);
    return () => {
      observer.disconnect();
      node.removeEventListener("scroll", measure);
      leave?.();
    };
  }, []);
  return (
    <section
      ref={region}
      className={className}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
      data-more={more ?? undefined}
    >
      {children}
    </section>
  );
}
