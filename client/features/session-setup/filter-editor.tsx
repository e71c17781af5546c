import type { Person } from "@evenhand/shared/protocol/answers";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { attributeMessages, messages } from "./messages.ts";
import styles from "./session-setup.module.css";
import {
  type FilterChoice,
  filterOf,
  OFFERED_ATTRIBUTES,
  type OtherSession,
  optionsOf,
  withValue,
} from "./subject-filter.ts";

type FilterEditorProps = {
  people: readonly Person[];
  /** The other sessions of the cycle: they keep some of these people. */
  sessions: readonly OtherSession[];
  choice: FilterChoice;
  onChange: (choice: FilterChoice) => void;
};

/** What people must have in common, attribute by attribute, each value with how many it would take. */
export function FilterEditor({ people, sessions, choice, onChange }: FilterEditorProps) {
  const t = useIntl().formatMessage;
  const order = useReaderOrder();
  const offered = useMemo(
    () =>
      OFFERED_ATTRIBUTES.map((attribute) => ({
        attribute,
        options: optionsOf(people, attribute, sessions, order),
      })).filter(
        // An attribute that all share, or nobody has, narrows nothing.
        ({ options }) => options.length > 1,
      ),
    [people, sessions, order],
  );
  const narrowed = Object.keys(filterOf(choice)).length > 0;
  return (
    <div className={styles.filter}>
      {offered.map(({ attribute, options }) => (
        <fieldset key={attribute} className={styles.attribute}>
          <legend className={styles.legend}>{t(attributeMessages[attribute])}</legend>
          <ScrollRegion className={styles.options} label={t(attributeMessages[attribute])}>
            <div>
              {options.map(({ value, people: count }) => (
                <div key={value} className={styles.option}>
                  <Checkbox
                    label={value === "" ? t(messages.noValue) : value}
                    checked={(choice[attribute] ?? []).includes(value)}
                    onChange={(chosen) => onChange(withValue(choice, attribute, value, chosen))}
                  />
                  <span className={styles.heads}>{count}</span>
                </div>
              ))}
            </div>
          </ScrollRegion>
        </fieldset>
      ))}
      {narrowed && (
        <div className={styles.clear}>
          <Button size="s" variant="quiet" onClick={() => onChange({})}>
            {t(messages.clear)}
          </Button>
        </div>
      )}
    </div>
  );
}
