import type { SubjectView } from "@evenhand/shared/readmodels/record";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { flagWords } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { Button } from "../../ui/button.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { asksAttention } from "./board-filter.ts";
import { claimFocus } from "./board-store.ts";
import { useCard } from "./card-state.ts";
import { CasePart } from "./case-part.tsx";
import { HistoryPart } from "./history-part.tsx";
import styles from "./panel.module.css";
import { panelMessages } from "./panel-messages.ts";
import { RatingPart } from "./rating-part.tsx";

/** One person beside the board: where they stand, what can be done, the case, what happened, notes. */
export function PersonPanel({
  notesOf,
  answerOf,
  waitingBeside,
}: {
  notesOf?: (subjectId: string) => ReactNode;
  /** What is open about this person: proposal, stances, defence. */
  answerOf?: (subjectId: string) => ReactNode;
  /** What waits that the panel covers, with the way to it. */
  waitingBeside?: (subjectId: string, show: () => void) => ReactNode;
}) {
  const intl = useIntl();
  const { store } = useBoard();
  const { role } = useViewpoint();
  const id = useBoardUi((ui) => ui.panel);
  const subject = useRecord((view) => (id === null ? undefined : view.subjects.get(id)));
  const byHand = useBoardUi((ui) => ui.panelOpened === "by-hand");
  const asked = useBoardUi((ui) => ui.panelAsked);

  function close(): void {
    store.setState({ panel: null, panelOpened: "by-hand" });
    if (id !== null) claimFocus(store, id);
  }
  return (
    <SidePanel
      open={id !== null && subject !== undefined}
      onClose={close}
      takesFocus={byHand}
      asked={asked}
      {...(id !== null && { about: id })}
      title={subject?.name ?? ""}
      description={subject && <Lead subject={subject} />}
      closeLabel={intl.formatMessage(panelMessages.close)}
      {...(id !== null && waitingBeside && { actions: waitingBeside(id, close) })}
      // Facilitators mirror the screen they hold: case and notes stand in the red frame there (UX.md, 11).
      {...(role === "facilitator" && { guarded: intl.formatMessage(panelMessages.guard) })}
    >
      {id !== null && subject && (
        <Stack gap={6} key={id}>
          <Stack gap={4}>
            <RatingPart id={id} subject={subject} />
            <Flags id={id} />
            <Acts id={id} subject={subject} />
          </Stack>
          {answerOf?.(id)}
          <CasePart id={id} subject={subject} />
          <HistoryPart id={id} />
          {notesOf?.(id)}
        </Stack>
      )}
    </SidePanel>
  );
}

function Lead({ subject }: { subject: SubjectView }) {
  const words = [[subject.jobTitle, subject.level].filter(Boolean).join(", "), subject.team].filter(Boolean);
  return (
    <>
      {words.join(" · ")}
      {subject.ownerName && (
        <>
          {words.length > 0 && " · "}
          <FormattedMessage {...panelMessages.ratedBy} values={{ owner: subject.ownerName }} />
        </>
      )}
    </>
  );
}

function Flags({ id }: { id: string }) {
  const intl = useIntl();
  const item = useRecord((view) => view.agenda.get(id));
  const scale = useRecord((view) => view.meta.scale, []);
  if (item?.kind !== "subject" || item.flags.length === 0) return null;
  return (
    <ul className={styles.flags} aria-label={intl.formatMessage(panelMessages.flags)}>
      {item.flags.map((flag) => (
        <li key={flag.rule} data-asks={(asksAttention(flag.rule) && !flag.settled) || undefined}>
          {flagWords(intl, flag, scale)}
        </li>
      ))}
    </ul>
  );
}

/** What this person's hand may do here: the fourth way of moving a card, and raising. */
function Acts({ id, subject }: { id: string; subject: SubjectView }) {
  const intl = useIntl();
  const { store, actions, mayPropose, mayRaise, me } = useBoard();
  const mayDraft = useAllows("subject.draft") && subject.owner === me && me !== null;
  const card = useCard(id);
  const scale = useRecord((view) => view.meta.scale, []);
  const talkedAbout = useRecord((view) => view.meta.focus === id, false);
  if (!card) return null;
  const { rating, proposed } = card;
  // The owner is asked for what is missing, among the answers; nobody needs to raise it.
  if (rating === undefined && !subject.notRated && mayDraft) return null;
  return (
    <>
      {mayPropose && rating !== undefined && !proposed && (
        <Section small level={3} title={<FormattedMessage {...panelMessages.propose} />}>
          <SegmentedControl
            block
            label={intl.formatMessage(panelMessages.propose)}
            options={scale.map((point, index) => ({
              value: String(index + 1),
              label: point.value,
              name: intl.formatMessage(panelMessages.proposePoint, {
                value: point.value,
                label: point.label,
              }),
            }))}
            value={String(rating)}
            onChange={(value) => actions.ask([id], Number(value))}
          />
        </Section>
      )}
      {mayRaise && !talkedAbout && (
        <div>
          <Button size="s" onClick={() => store.setState({ raising: id })}>
            <FormattedMessage {...panelMessages.raise} />
          </Button>
        </div>
      )}
    </>
  );
}
