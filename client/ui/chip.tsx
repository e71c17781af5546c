import { Check, Minus, X } from "lucide-react";
import { Children, type ReactNode } from "react";
import styles from "./chip.module.css";

type ChipProps = {
  /** `yes`, `no` and `neutral` carry a sign beside the colour; `pending` is dashed: still to come. */
  tone?: "plain" | "yes" | "no" | "neutral" | "pending" | "accent" | "flag";
  icon?: ReactNode;
  children: ReactNode;
};

const SIGNS = { yes: Check, no: X, neutral: Minus } as const;

/** A short word about someone or something, in a row of its like. Not a button. */
export function Chip({ tone = "plain", icon, children }: ChipProps) {
  const Sign = tone === "yes" || tone === "no" || tone === "neutral" ? SIGNS[tone] : undefined;
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon ?? (Sign && <Sign aria-hidden="true" strokeWidth={2.5} />)}
      <span>{children}</span>
    </span>
  );
}

/** Chips in a row that wraps; `label` says what they are about. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.row} aria-label={label}>
      {Children.map(children, (chip) => (
        <li className={styles.item}>{chip}</li>
      ))}
    </ul>
  );
}
