import type { ReactNode } from "react";
import styles from "./kbd.module.css";

/** A key on the keyboard. `bare` leaves the frame off, as inside a button. */
export function Kbd({ children, bare = false }: { children: ReactNode; bare?: boolean }) {
  return <kbd className={bare ? styles.bare : styles.kbd}>{children}</kbd>;
}
