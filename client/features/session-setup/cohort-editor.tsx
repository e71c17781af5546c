import type { Person } from "@evenhand/shared/protocol/answers";
import { COHORT_ATTRIBUTES, type CohortAttribute } from "@evenhand/shared/session/settings";
import { useIntl } from "react-intl";
import { Checkbox } from "../../ui/checkbox.tsx";
import { attributeMessages, messages } from "./messages.ts";
import { MOST_COHORT_ATTRIBUTES, withCohortAttribute } from "./session-form.ts";
import styles from "./session-setup.module.css";
import { cohortSizes } from "./subject-filter.ts";

type CohortEditorProps = {
  cohortBy: readonly CohortAttribute[];
  onChange: (cohortBy: readonly CohortAttribute[]) => void;
  /** Who would be rated; left out where they are not at hand. */
  people?: readonly Person[];
  minCohort: number;
  disabled?: boolean;
};

/** By what people are alike, and what that comes to. */
export function CohortEditor({ cohortBy, onChange, people, minCohort, disabled }: CohortEditorProps) {
  const t = useIntl().formatMessage;
  const full = cohortBy.length >= MOST_COHORT_ATTRIBUTES;
  return (
    <div className={styles.cohorts}>
      <div className={styles.choices}>
        {COHORT_ATTRIBUTES.map((attribute) => {
          const checked = cohortBy.includes(attribute);
          return (
            <Checkbox
              key={attribute}
              label={t(attributeMessages[attribute])}
              checked={checked}
              disabled={disabled || (full && !checked) || (checked && cohortBy.length === 1)}
              onChange={(chosen) => onChange(withCohortAttribute(cohortBy, attribute, chosen))}
            />
          );
        })}
      </div>
      {people && people.length > 0 && (
        <p className={styles.quiet} role="status">
          {t(messages.cohortFacts, cohortSizes(people, cohortBy, minCohort))}
        </p>
      )}
    </div>
  );
}
