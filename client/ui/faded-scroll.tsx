import { type ReactNode, useRef } from "react";
import { useOverflow } from "./use-overflow.ts";

/** Scrolls in itself, and fades where it is cut. What it holds takes the focus: it is no stop of its own. */
export function FadedScroll({ className, children }: { className?: string; children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const { cut } = useOverflow(region);
  return (
    <div ref={region} className={className} data-cut={cut}>
      {children}
    </div>
  );
}
