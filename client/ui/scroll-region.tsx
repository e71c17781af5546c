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
  // Measured before it is painted: no moment comes in which the keyboard does not reach it.
  useLayoutEffect(() => {
    const node = region.current;
    if (!node) return;
    const measure = () =>
      setScrolls(node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    for (const child of node.children) observer.observe(child);
    const leave = wholeInRow(node);
    return () => {
      observer.disconnect();
      leave?.();
    };
  }, []);
  return (
    <section ref={region} className={className} aria-label={label} tabIndex={scrolls ? 0 : undefined}>
      {children}
    </section>
  );
}
