import type { DraftBody } from "@evenhand/shared/protocol/bodies";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { put } from "../../state/http.ts";
import { useProblemWords } from "../../state/problem-words.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Stack } from "../../ui/layout.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { messages } from "./messages.ts";

/** The owner enters the draft that was missing when the room opened (`no-draft`). */
export function EnterForm({ subjectId: id }: { subjectId: string }) {
  const intl = useIntl();
  const { sessionId } = useRoom();
  const words = useProblemWords();
  const scale = useRecord((view) => view.meta.scale, []);
  const name = useRecord((view) => view.subjects.get(id)?.name, "");
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
      announce(intl.formatMessage(messages.entered, { name, value: valueAt(scale, rating) }));
    } catch (error) {
      setProblem(words(error));
    }
    setBusy(false);
  }
  return (
    <Stack gap={3}>
      <SegmentedControl
        block
        label={intl.formatMessage(messages.enterRating)}
        options={scale.map((point, index) => ({
          value: String(index + 1),
          label: point.value,
          name: intl.formatMessage(messages.pollPoint, { value: point.value, label: point.label }),
        }))}
        value={rating === null ? null : String(rating)}
        onChange={(value) => setRating(Number(value))}
      />
      <TextArea
        label={intl.formatMessage(messages.enterJustification)}
        hint={intl.formatMessage(messages.enterReadable)}
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
          disabledReason={rating === null ? intl.formatMessage(messages.enterChoose) : undefined}
          onClick={() => void submit()}
        >
          <FormattedMessage
            {...(rating === null ? messages.enterNone : messages.enterSubmit)}
            values={{ value: valueAt(scale, rating ?? 0) }}
          />
        </Button>
      </div>
    </Stack>
  );
}
