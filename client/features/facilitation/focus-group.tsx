import type { AgendaGroupView } from "@evenhand/shared/readmodels/record";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { standingMessages } from "../../state/flag-messages.ts";
import { numberWord, valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useCommands, useKeyHint } from "../../ui/commands.ts";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";

const KINDS = { cohort: messages.cohortGroup, team: messages.teamGroup, owner: messages.ownerGroup } as const;
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** A group that stands off the guideline at one point: its people there, side by side. */
export function FocusGroup({
  group,
  next,
  onNext,
  onTake,
}: {
  group: AgendaGroupView;
  next: string | null;
  onNext: () => void;
  onTake: (subjectId: string) => void;
}) {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const subjects = useRecord((view) => view.subjects);
  const keyHint = useKeyHint("facilitation.primary");
  useCommands([
    {
      id: "facilitation.primary",
      group: "here",
      keys: ["Enter", "r"],
      label: intl.formatMessage(messages.keyPrimary),
      keysOnly: true,
      run: onNext,
    },
  ]);
  const value = valueAt(scale, group.position);
  return (
    <section className={styles.group} aria-label={group.label}>
      <header>
        <h2 className={styles.big}>{group.label}</h2>
        <p className={styles.quiet}>
          <FormattedMessage {...KINDS[group.kind]} />
        </p>
      </header>
      <p className={styles.sentence}>
        <FormattedMessage
          {...messages.groupAt}
          values={{
            count: group.count,
            words: capital(numberWord(intl, group.count)),
            people: group.people,
            value,
            guideline: group.guideline,
            b: (chunks: ReactNode) => <b>{chunks}</b>,
            em: (chunks: ReactNode) => <em>{chunks}</em>,
          }}
        />
      </p>
      <ul className={styles.members} aria-label={intl.formatMessage(messages.groupMembers, { value })}>
        {group.members.map((id) => {
          const subject = subjects?.get(id);
          if (!subject) return null;
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.member}
                aria-label={intl.formatMessage(messages.groupTakeUp, { name: subject.name })}
                onClick={() => onTake(id)}
              >
                <ScaleBadge position={group.position} points={scale.length} value={value} />
                <span className={styles.cardName}>{subject.name}</span>
                <span className={styles.cardFacts}>
                  {[
                    [subject.jobTitle, subject.level].filter(Boolean).join(", "),
                    subject.team,
                    intl.formatMessage(messages.ratedBy, { owner: subject.ownerName }),
                    intl.formatMessage(standingMessages[subject.standing]),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles.groupFoot}>
        <Button variant="primary" keyHint={keyHint} onClick={onNext}>
          {next === null ? (
            <FormattedMessage {...messages.lastCall} />
          ) : (
            <FormattedMessage {...messages.groupNext} values={{ name: next }} />
          )}
        </Button>
      </div>
    </section>
  );
}
