import type { SubjectCase } from "@evenhand/shared/protocol/answers";
import type { SubjectView } from "@evenhand/shared/readmodels/record";
import { type ReactNode, useEffect, useRef } from "react";
import { FormattedDate, FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { useResource } from "../../state/use-resource.ts";
import { Fetched } from "../../ui/fetched.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import styles from "./panel.module.css";
import { panelMessages } from "./panel-messages.ts";

/** What was written and is known about a person, as far as the reader may see it. Travels by HTTP, on demand. */
export function CasePart({ id, subject }: { id: string; subject: SubjectView }) {
  const { sessionId } = useRoom();
  const { participantId: me } = useViewpoint();
  const resource = useResource<SubjectCase>(
    `/api/sessions/${encodeURIComponent(sessionId)}/subjects/${encodeURIComponent(id)}`,
  );
  const { reload } = resource;
  const shown = useRef(subject);
  useEffect(() => {
    // A draft that was entered in the room, another owner: the case has changed with the card.
    if (shown.current !== subject) reload();
    shown.current = subject;
  }, [subject, reload]);
  const fetched = useFetched(resource);
  return (
    <Section small level={3} title={<FormattedMessage {...panelMessages.case} />}>
      <Fetched {...fetched}>
        {(answer) => <Case answer={answer} mine={me !== null && subject.owner === me} />}
      </Fetched>
    </Section>
  );
}

function Case({ answer, mine }: { answer: SubjectCase; mine: boolean }) {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const value = (position: number | null): ReactNode => position !== null && valueAt(scale, position);
  const day = (date: string | null): ReactNode => date && <Day date={date} />;
  const facts: readonly (readonly [name: string, shown: ReactNode])[] = [
    [intl.formatMessage(panelMessages.draft), value(answer.draft)],
    [intl.formatMessage(panelMessages.previous), value(answer.previousRating)],
    [
      intl.formatMessage(panelMessages.promotion),
      answer.promotionRecommended && intl.formatMessage(panelMessages.promotionYes),
    ],
    [intl.formatMessage(panelMessages.potential), answer.potential],
    [intl.formatMessage(panelMessages.department), answer.department],
    [intl.formatMessage(panelMessages.jobFamily), answer.jobFamily],
    [intl.formatMessage(panelMessages.location), answer.location],
    [intl.formatMessage(panelMessages.hireDate), day(answer.hireDate)],
    [intl.formatMessage(panelMessages.lastPromotionDate), day(answer.lastPromotionDate)],
    [intl.formatMessage(panelMessages.lastFeedbackDate), day(answer.lastFeedbackDate)],
    ...Object.entries(answer.shown),
  ];
  return (
    <Stack gap={4}>
      {answer.justification.trim() === "" ? (
        <p className={styles.quiet}>
          <FormattedMessage {...(mine ? panelMessages.noJustificationOwn : panelMessages.noJustification)} />
        </p>
      ) : (
        <blockquote className={styles.words}>{answer.justification}</blockquote>
      )}
      <dl className={styles.facts}>
        {facts
          .filter(([, shown]) => Boolean(shown))
          .map(([name, shown]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{shown}</dd>
            </div>
          ))}
      </dl>
    </Stack>
  );
}

/** An ISO date without a time, as a day in the reader's language; other text as it came. */
function Day({ date }: { date: string }) {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? (
    <FormattedDate value={`${date}T00:00:00Z`} timeZone="UTC" year="numeric" month="short" day="numeric" />
  ) : (
    date
  );
}
