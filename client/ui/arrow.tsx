import styles from "./arrow.module.css";

/** From what was to what is, in the reading direction. What it stands for is said by its surroundings. */
export function Arrow() {
  return <span className={styles.arrow}>→</span>;
}
