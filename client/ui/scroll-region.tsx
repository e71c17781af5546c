import { type ReactNode, useRef } from "react";
import { useOverflow } from "./use-overflow.ts";

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
  const { scrolls, cut } = useOverflow(region);
  return (
    <section
      ref={region}
      className={className}
      aria-label={label}
      tabIndex={scrolls ? 0 : undefined}
      data-cut={cut}
    >
      {children}
    </section>
  );
}
