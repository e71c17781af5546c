import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { flagWords, valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { BarFrame } from "./bar-frame.tsx";
import { messages } from "./messages.ts";
import { rich } from "./rich-words.tsx";
import { useAnswer } from "./use-answer.ts";
import { WordsDialog } from "./words-dialog.tsx";

/** A distance of one of this owner's people that still lacks their case. */
export function DefendAnswer({ subjectId, primary }: { subjectId: string; primary: boolean }) {
  const intl = useIntl();
  const name = useRecord((view) => view.subjects.get(subjectId)?.name, "");
  const rating = useRecord((view) => view.ratings.get(subjectId));
  const item = useRecord((view) => view.agenda.get(subjectId));
  const scale = useRecord((view) => view.meta.scale, []);
  const flag = item?.kind === "subject" ? item.flags.find(({ rule }) => rule === "outlier") : undefined;
  if (!flag || rating === undefined) return null;
  return (
    <BarFrame actions={<DefendButton subjectId={subjectId} primary={primary} />}>
      <FormattedMessage
        {...messages.defend}
        values={{ ...rich, name, value: valueAt(scale, rating), flag: flagWords(intl, flag, scale) }}
      />
    </BarFrame>
  );
}

export function DefendButton({ subjectId, primary = false }: { subjectId: string; primary?: boolean }) {
  const intl = useIntl();
  const answer = useAnswer();
  const [writing, setWriting] = useState(false);
  const name = useRecord((view) => view.subjects.get(subjectId)?.name, "");
  const rating = useRecord((view) => view.ratings.get(subjectId), 0);
  const scale = useRecord((view) => view.meta.scale, []);
  return (
    <>
      <Button variant={primary ? "primary" : "plain"} onClick={() => setWriting(true)}>
        <FormattedMessage {...messages.defendButton} />
      </Button>
      {writing && (
        <WordsDialog
          title={
            <FormattedMessage
              {...messages.defendTitle}
              values={{ name, value: valueAt(scale, rating ?? 0) }}
            />
          }
          lead={<FormattedMessage {...messages.defendLead} />}
          label={intl.formatMessage(messages.defendText)}
          hint={intl.formatMessage(messages.readable)}
          submit={<FormattedMessage {...messages.defendSubmit} />}
          onClose={() => setWriting(false)}
          onSubmit={(text) => {
            setWriting(false);
            void answer({ type: "rating.defend", subjectId, text });
          }}
        />
      )}
    </>
  );
}
