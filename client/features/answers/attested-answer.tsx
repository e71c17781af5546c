import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import type { AttestedWords } from "./answer-tasks.ts";
import { BarFrame } from "./bar-frame.tsx";
import { messages } from "./messages.ts";
import { rich } from "./rich-words.tsx";
import { useAnswer } from "./use-answer.ts";
import { WordsDialog } from "./words-dialog.tsx";

/** What was said aloud in this person's name, for them to confirm or contest. */
export function AttestedAnswer({
  attestationId,
  subjectId,
  said,
  primary,
}: {
  attestationId: string;
  subjectId: string;
  said: AttestedWords;
  primary: boolean;
}) {
  return (
    <BarFrame
      actions={<AttestedButtons attestationId={attestationId} subjectId={subjectId} primary={primary} />}
    >
      <FormattedMessage
        {...messages.attested}
        values={{ said: <AttestedSentence key="said" subjectId={subjectId} said={said} /> }}
      />
    </BarFrame>
  );
}

const STANCE_MESSAGES = {
  consent: messages.saidConsent,
  object: messages.saidObject,
  "stand-aside": messages.saidAside,
} as const;

function AttestedSentence({ subjectId, said }: { subjectId: string; said: AttestedWords }) {
  const scale = useRecord((view) => view.meta.scale, []);
  const name = useRecord((view) => view.subjects.get(subjectId)?.name, "");
  switch (said.kind) {
    case "proposal":
      return (
        <FormattedMessage
          {...messages.saidPropose}
          values={{ ...rich, to: valueAt(scale, said.to), name, reason: said.reason }}
        />
      );
    case "stance":
      return (
        <FormattedMessage
          {...STANCE_MESSAGES[said.stance]}
          values={{ ...rich, to: valueAt(scale, said.to), name, reason: said.reason }}
        />
      );
    case "defence":
      return (
        <FormattedMessage
          {...messages.saidDefence}
          values={{ ...rich, rating: valueAt(scale, said.rating), name, reason: said.text }}
        />
      );
    default: {
      const never: never = said;
      return never;
    }
  }
}

function AttestedButtons({
  attestationId,
  subjectId,
  primary,
}: {
  attestationId: string;
  subjectId: string;
  primary: boolean;
}) {
  const intl = useIntl();
  const answer = useAnswer();
  const [contesting, setContesting] = useState(false);
  const name = useRecord((view) => view.subjects.get(subjectId)?.name, "");
  return (
    <>
      <Button onClick={() => setContesting(true)}>
        <FormattedMessage {...messages.contestButton} />
      </Button>
      <Button
        variant={primary ? "primary" : "plain"}
        onClick={() => void answer({ type: "attestation.confirm", attestationId })}
      >
        <FormattedMessage {...messages.confirmButton} />
      </Button>
      {contesting && (
        <WordsDialog
          title={<FormattedMessage {...messages.contestTitle} />}
          lead={<FormattedMessage {...messages.contestLead} values={{ name }} />}
          label={intl.formatMessage(messages.contestReason)}
          hint={intl.formatMessage(messages.readable)}
          submit={<FormattedMessage {...messages.contestSubmit} />}
          onClose={() => setContesting(false)}
          onSubmit={(reason) => {
            setContesting(false);
            void answer({ type: "attestation.contest", attestationId, reason });
          }}
        />
      )}
    </>
  );
}
