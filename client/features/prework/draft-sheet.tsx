import type { Draft } from "@evenhand/shared/protocol/answers";
import { NOT_RATED_CODES } from "@evenhand/shared/session/roles";
import { memo } from "react";
import { FormattedDate, FormattedMessage, useIntl } from "react-intl";
import { useStore } from "zustand/react";
import { valueAt } from "../../state/flag-words.ts";
import { useSession } from "../../state/room-context.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { messages, notRatedMessages } from "./messages.ts";
import type { OwnDraft } from "./own-draft.ts";
import styles from "./prework.module.css";
import { SaveState } from "./save-state.tsx";
import type { DraftSaving } from "./use-drafts.ts";

type DraftSheetProps = { draft: Draft; saving: DraftSaving; readOnly: boolean };

/** One person: who they are, the rating, the words. Saves by itself. */
export const DraftSheet = memo(function DraftSheet({ draft, saving, readOnly }: DraftSheetProps) {
  const intl = useIntl();
  const { scale } = useSession();
  const { value } = useStore(saving.store);
  const set = (part: Partial<OwnDraft>, soon = false): void => saving.change({ ...value, ...part }, soon);
  const chosen = value.rating === null ? undefined : scale[value.rating - 1];
  return (
    <section
      className={styles.sheet}
      id={`draft-${draft.subjectId}`}
      aria-labelledby={`name-${draft.subjectId}`}
    >
      <header className={styles.sheetHead}>
        <div className={styles.who}>
          <h2 id={`name-${draft.subjectId}`} className={styles.name}>
            {draft.name}
          </h2>
          <p className={styles.facts}>
            <Facts draft={draft} />
          </p>
        </div>
        <SaveState saving={saving} updatedAt={draft.updatedAt} />
      </header>
      {value.notRated === null ? (
        <div className={styles.rating}>
          <SegmentedControl
            block
            label={intl.formatMessage(messages.rating)}
            options={scale.map((point, index) => ({
              value: String(index + 1),
              label: point.value,
              name: intl.formatMessage(messages.point, { value: point.value, label: point.label }),
            }))}
            value={value.rating === null ? null : String(value.rating)}
            onChange={(position) => set({ rating: Number(position) })}
            disabled={readOnly}
          />
          <p className={styles.meaning}>
            {chosen ? (
              <>
                <b>{chosen.label}</b>
                {chosen.meaning && `. ${chosen.meaning}.`}
              </>
            ) : (
              <span className={styles.wanting}>
                <FormattedMessage {...messages.needsRating} />
              </span>
            )}
          </p>
        </div>
      ) : (
        <NotRated value={value.notRated} onChange={set} readOnly={readOnly} />
      )}
      {value.notRated === null && (
        <TextArea
          label={intl.formatMessage(messages.justification)}
          hint={intl.formatMessage(messages.justificationHint)}
          rows={4}
          maxLength={20_000}
          readOnly={readOnly}
          value={value.justification}
          onChange={(justification) => set({ justification }, true)}
          onBlur={() => void saving.flush()}
        />
      )}
      {!readOnly && (
        <Checkbox
          label={intl.formatMessage(messages.notRatedToggle)}
          checked={value.notRated !== null}
          onChange={(off) =>
            set(off ? { rating: null, notRated: { code: "too-new", text: "" } } : { notRated: null })
          }
        />
      )}
    </section>
  );
});

function Facts({ draft }: { draft: Draft }) {
  const intl = useIntl();
  const { scale } = useSession();
  const { jobTitle, level, team, previousRating, hireDate, promotionRecommended } = draft;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(hireDate) ? (
    <FormattedDate value={`${hireDate}T00:00:00Z`} timeZone="UTC" year="numeric" month="short" />
  ) : (
    hireDate
  );
  return (
    <>
      {[[jobTitle, level].filter(Boolean).join(", "), team].filter(Boolean).join(" · ")}
      {previousRating !== null && (
        <>
          {" · "}
          <FormattedMessage {...messages.previous} values={{ value: valueAt(scale, previousRating) }} />
        </>
      )}
      {hireDate !== "" && (
        <>
          {" · "}
          <FormattedMessage {...messages.since} values={{ date: <span key="day">{day}</span> }} />
        </>
      )}
      {promotionRecommended && ` · ${intl.formatMessage(messages.promotion)}`}
    </>
  );
}

function NotRated({
  value,
  onChange,
  readOnly,
}: {
  value: NonNullable<OwnDraft["notRated"]>;
  onChange: (part: Partial<OwnDraft>, soon?: boolean) => void;
  readOnly: boolean;
}) {
  const intl = useIntl();
  return (
    <div className={styles.notRated}>
      <Select
        label={intl.formatMessage(messages.notRatedWhy)}
        hint={intl.formatMessage(messages.notRatedHint)}
        disabled={readOnly}
        value={value.code}
        onChange={(code) => onChange({ notRated: { ...value, code } })}
        options={NOT_RATED_CODES.map((code) => ({
          value: code,
          label: intl.formatMessage(notRatedMessages[code]),
        }))}
      />
      <TextField
        label={intl.formatMessage(messages.notRatedText)}
        readOnly={readOnly}
        maxLength={20_000}
        value={value.text}
        onChange={(text) => onChange({ notRated: { ...value, text } }, true)}
      />
    </div>
  );
}
