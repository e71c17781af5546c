import type { DraftBody } from "@evenhand/shared/protocol/bodies";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { put } from "../../state/http.ts";
import { useProblemWords } from "../../state/problem-words.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { panelMessages } from "./panel-messages.ts";

/** The owner enters the draft that was missing when the room opened (`no-draft`). */
export function DraftEntry({ id }: { id: string }) {
  const intl = useIntl();
  const { sessionId } = useRoom();
  const words = useProblemWords();
  const scale = useRecord((view) => view.meta.scale, []);
  const [rating, setRating] = useState<number | null>(null);
  const [justification, setJustification] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(): Promise<void> {
    if (rating === null) return;
    setBusy(true);
    setProblem(null);
    try {
      const body: DraftBody = { rating, justification: justification.trim() };
      await put(`/api/sessions/${encodeURIComponent(sessionId)}/drafts/${encodeURIComponent(id)}`, body);
    } catch (error) {
      setProblem(words(error));
    }
    setBusy(false);
  }
  return (
    <Section
      level={3}
      title={<FormattedMessage {...panelMessages.enterTitle} />}
      lead={<FormattedMessage {...panelMessages.enterLead} />}
    >
      <Stack gap={3}>
        <SegmentedControl
          block
          label={intl.formatMessage(panelMessages.enterRating)}
          options={scale.map((point, index) => ({
            value: String(index + 1),
            label: point.value,
            name: intl.formatMessage(panelMessages.proposePoint, { value: point.value, label: point.label }),
          }))}
          value={rating === null ? null : String(rating)}
          onChange={(value) => setRating(Number(value))}
        />
        <TextArea
          label={intl.formatMessage(panelMessages.enterJustification)}
          hint={intl.formatMessage(panelMessages.readable)}
          maxLength={20_000}
          value={justification}
          onChange={setJustification}
        />
        {problem && (
          <Banner tone="danger" role="alert">
            {problem}
          </Banner>
        )}
        <div>
          <Button
            variant="primary"
            busy={busy}
            disabledReason={rating === null ? intl.formatMessage(panelMessages.enterChoose) : undefined}
            onClick={() => void submit()}
          >
            <FormattedMessage
              {...panelMessages.enterSubmit}
              values={{ value: rating === null ? "" : (scale[rating - 1]?.label ?? rating) }}
            />
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
