import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Section } from "../../ui/layout.tsx";
import { BarFrame } from "./bar-frame.tsx";
import { EnterForm } from "./enter-form.tsx";
import { messages } from "./messages.ts";
import { rich } from "./rich-words.tsx";

/** One of this owner's people has no rating: the owner is asked for it, as for any other answer. */
export function EnterAnswer({ subjectId, primary }: { subjectId: string; primary: boolean }) {
  const intl = useIntl();
  const [writing, setWriting] = useState(false);
  const name = useRecord((view) => view.subjects.get(subjectId)?.name, "");
  return (
    <BarFrame
      actions={
        <Button variant={primary ? "primary" : "plain"} onClick={() => setWriting(true)}>
          <FormattedMessage {...messages.enterButton} />
        </Button>
      }
    >
      <FormattedMessage {...messages.enter} values={{ ...rich, name }} />
      <Dialog
        open={writing}
        onClose={() => setWriting(false)}
        size="s"
        title={<FormattedMessage {...messages.enterFor} values={{ name }} />}
        description={<FormattedMessage {...messages.enterLead} />}
        closeLabel={intl.formatMessage(messages.close)}
      >
        <EnterForm subjectId={subjectId} />
      </Dialog>
    </BarFrame>
  );
}

/** The same in the panel of the person, for who may; nothing where there is a rating. */
export function EnterPart({ subjectId }: { subjectId: string }) {
  const { participantId: me } = useViewpoint();
  const mayDraft = useAllows("subject.draft");
  const isMissing = useRecord((view) => {
    const subject = view.subjects.get(subjectId);
    return subject !== undefined && subject.owner === me && !subject.notRated && !view.ratings.has(subjectId);
  }, false);
  if (!isMissing || !mayDraft || me === null) return null;
  return (
    <Section
      level={3}
      title={<FormattedMessage {...messages.enterTitle} />}
      lead={<FormattedMessage {...messages.enterLead} />}
    >
      <EnterForm subjectId={subjectId} />
    </Section>
  );
}
