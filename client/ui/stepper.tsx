import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./stepper.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type Step<Key extends string> = { key: Key; label: ReactNode };

type StepperProps<Key extends string> = {
  label: string;
  steps: ReadonlyArray<Step<Key>>;
  current: Key;
  /** Read out after a step that lies behind. */
  doneLabel: string;
  /** Makes the steps behind the current one buttons that lead back. */
  onSelect?: (key: Key) => void;
  /** `words`: a quiet row, as in a header. `numbers`: a numbered path, as in a form of several pages. */
  look?: "words" | "numbers";
};

/** Where one is on a way of several steps. */
export function Stepper<Key extends string>({
  label,
  steps,
  current,
  doneLabel,
  onSelect,
  look = "numbers",
}: StepperProps<Key>) {
  const at = steps.findIndex((step) => step.key === current);
  return (
    <ol className={classNames(styles.steps, styles[look])} aria-label={label}>
      {steps.map((step, index) => {
        const done = index < at;
        const words = (
          <>
            {look === "numbers" ? (
              <span className={styles.mark} aria-hidden="true">
                {done ? <Check strokeWidth={3} /> : index + 1}
              </span>
            ) : (
              done && <Check className={styles.past} strokeWidth={2.5} aria-hidden="true" />
            )}
            <span>{step.label}</span>
            {done && <VisuallyHidden>{doneLabel}</VisuallyHidden>}
          </>
        );
        return (
          <li
            key={step.key}
            className={classNames(styles.step, done && styles.done)}
            aria-current={index === at ? "step" : undefined}
          >
            {done && onSelect ? (
              <button type="button" className={styles.face} onClick={() => onSelect(step.key)}>
                {words}
              </button>
            ) : (
              <span className={styles.face}>{words}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
