import { FormattedMessage } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { Section, Stack } from "../../ui/layout.tsx";
import styles from "./answers.module.css";
import { DefendButton } from "./defend-answer.tsx";
import { messages } from "./messages.ts";

/** The case that was made for a rating, in its words, and the way for its owner to make it. */
export function DefencePart({ subjectId }: { subjectId: string }) {
  const { participantId: me } = useViewpoint();
  const mayDefend = useAllows("rating.defend");
  const defence = useRecord((view) => view.defences.get(subjectId));
  const rating = useRecord((view) => view.ratings.get(subjectId));
  const owner = useRecord((view) => view.subjects.get(subjectId)?.owner);
  const item = useRecord((view) => view.agenda.get(subjectId));
  const scale = useRecord((view) => view.meta.scale, []);
  const owed =
    mayDefend &&
    me !== null &&
    owner === me &&
    item?.kind === "subject" &&
    item.flags.some(({ rule, settled }) => rule === "outlier" && !settled);
  if (!defence && !owed) return null;
  const stands = defence?.rating === rating;
  return (
    <Section
      small
      level={3}
      title={
        <FormattedMessage
          {...messages.defence}
          values={{ value: valueAt(scale, defence?.rating ?? rating ?? 0) }}
        />
      }
    >
      <Stack gap={3}>
        {defence && (
          <blockquote className={styles.quote}>
            {defence.text}
            <footer className={styles.muted}>
              {!stands && (
                <FormattedMessage
                  {...messages.defenceStale}
                  values={{ value: valueAt(scale, defence.rating) }}
                />
              )}
              {stands && defence.fromJustification && <FormattedMessage {...messages.defenceWritten} />}
              {stands && defence.attestationId && <FormattedMessage {...messages.defenceAttested} />}
            </footer>
          </blockquote>
        )}
        {owed && (
          <div>
            <DefendButton subjectId={subjectId} />
          </div>
        )}
      </Stack>
    </Section>
  );
}
