import type { Cycle, Person } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Section, Stack } from "../../ui/layout.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { messages } from "./messages.ts";
import styles from "./people-panel.module.css";
import { DraftCell } from "./people-table.tsx";

type PersonPanelProps = { cycle: Cycle; person: Person | null; onClose: () => void };

/** Everything that was imported of one person, restricted columns included: HR's eyes only. */
export function PersonPanel({ cycle, person, onClose }: PersonPanelProps) {
  const { formatMessage: t, formatDate } = useIntl();
  if (person === null) return null;
  const date = (day: string) => (day === "" ? "" : formatDate(`${day}T12:00:00`, { dateStyle: "medium" }));
  const previous = person.previousRating === null ? undefined : cycle.scale[person.previousRating - 1];
  const known: readonly [string, string][] = [
    [t(messages.employeeId), person.employeeId],
    [t(messages.email), person.email],
    [t(messages.level), person.level],
    [t(messages.jobTitle), person.jobTitle],
    [t(messages.jobFamily), person.jobFamily],
    [t(messages.team), person.team],
    [t(messages.department), person.department],
    [t(messages.location), person.location],
    [t(messages.manager), [person.managerName, person.managerEmail].filter(Boolean).join(", ")],
    [t(messages.hireDate), date(person.hireDate)],
    [t(messages.lastPromotionDate), date(person.lastPromotionDate)],
    [t(messages.lastFeedbackDate), date(person.lastFeedbackDate)],
    [t(messages.previousRating), previous ? `${previous.value}, ${previous.label}` : ""],
    [t(messages.potential), person.potential],
    [t(messages.promotion), person.promotionRecommended ? t(messages.recommended) : ""],
    [t(messages.justification), t(person.justified ? messages.written : messages.missing)],
  ];
  const extras = Object.entries(person.extras);
  return (
    <SidePanel
      open
      onClose={onClose}
      title={person.name}
      closeLabel={t(messages.close)}
      guarded={t(messages.guarded)}
    >
      <Stack gap={5}>
        <Section title={t(messages.imported)} small>
          <dl className={styles.facts}>
            <dt>{t(messages.draft)}</dt>
            <dd>
              <DraftCell person={person} cycle={cycle} />
            </dd>
            {known
              .filter(([, value]) => value !== "")
              .map(([name, value]) => (
                <Fact key={name} name={name} value={value} />
              ))}
          </dl>
        </Section>
        {extras.length > 0 && (
          <Section title={t(messages.hrOnly)} small>
            <dl className={styles.facts}>
              {extras.map(([name, value]) => (
                <Fact key={name} name={name} value={value} />
              ))}
            </dl>
          </Section>
        )}
      </Stack>
    </SidePanel>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
