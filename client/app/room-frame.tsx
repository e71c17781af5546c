import type { ReactNode } from "react";
import styles from "./room.module.css";
import { RoomHeader } from "./room-header.tsx";

/** A room's page that scrolls as a whole, under the room's bar. */
export function RoomFrame({ tools, children }: { tools?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.room}>
      <RoomHeader headed tools={tools} />
      <main className={`${styles.body} ${styles.scroll}`} id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
