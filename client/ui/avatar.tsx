import styles from "./avatar.module.css";
import { classNames } from "./class-names.ts";

/** The first letters of the first and the last word of a name; one letter of a single word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

type AvatarProps = {
  name: string;
  size?: "s" | "m";
  /** Greyed out: not here. */
  away?: boolean;
  /** The name stands beside it already. */
  decorative?: boolean;
};

/** A person as initials in a circle. No colours: nobody's circle means anything. */
export function Avatar({ name, size = "m", away = false, decorative = false }: AvatarProps) {
  return (
    <span
      className={classNames(styles.avatar, styles[size], away && styles.away)}
      title={decorative ? undefined : name}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      {initialsOf(name)}
    </span>
  );
}
