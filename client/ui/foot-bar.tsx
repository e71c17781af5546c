import { type ReactNode, type RefObject, useRef } from "react";
import styles from "./foot-bar.module.css";
import { useHeight } from "./use-height.ts";

/**
 * What can be done now: a bar at the foot of a room's main column, from edge to edge of it (`--inset` is the padding
 * of what it stands in). It sticks where the page scrolls as a whole, and panels at the edge end above it.
 */
export function FootBar({ ref, children }: { ref?: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  const own = useRef<HTMLDivElement>(null);
  const bar = ref ?? own;
  useHeight(bar, "--acts");
  return (
    <div ref={bar} className={styles.bar}>
      {children}
    </div>
  );
}
