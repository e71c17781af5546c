import { Suspense } from "react";
import { part } from "../ui/part.ts";
import styles from "./account-menu.module.css";
import { useMe } from "./me.tsx";

const AccountMenu = part(async () => (await import("./account-menu.tsx")).AccountMenu);

/** Whose account this is, at the end of every bar. The way in and the wall have nobody's, and stay without its menu. */
export function Account() {
  const { status } = useMe();
  if (status !== "signed-in") return null;
  return (
    <Suspense fallback={<span className={styles.place} data-loading="" />}>
      <AccountMenu />
    </Suspense>
  );
}
