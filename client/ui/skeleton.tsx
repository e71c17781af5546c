import styles from "./skeleton.module.css";

/** The shape of what is being fetched. Decoration: whoever shows it says "loading" in words (`Loading`). */
export function Skeleton({ width = "100%", height = "1em" }: { width?: string; height?: string }) {
  return <span className={styles.skeleton} data-loading="" aria-hidden="true" style={{ width, height }} />;
}
