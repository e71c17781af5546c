import type { Draft } from "@evenhand/shared/protocol/answers";
import { FormattedMessage, useIntl } from "react-intl";
import { useStore } from "zustand/react";
import { distributionView } from "../../state/distribution-view.ts";
import { valueAt } from "../../state/flag-words.ts";
import { useSession } from "../../state/room-context.tsx";
import { useCommandSource } from "../../ui/commands.ts";
import { rampColor } from "../../ui/ramp.ts";
import { ScaleBadge } from "../../ui/scale-badge.tsx";
import { messages } from "./messages.ts";
import { type OwnDraft, readiness } from "./own-draft.ts";
import styles from "./prework.module.css";
import { type DraftSaving, useAllDrafts } from "./use-drafts.ts";

/** One's people at a glance, each a link to their sheet, and how the ratings given so far are spread. */
export function DraftIndex({
  drafts,
  savings,
}: {
  drafts: readonly Draft[];
  savings: ReadonlyMap<string, DraftSaving>;
}) {
  const intl = useIntl();
  const all = useAllDrafts(savings);
  const drafted = all.filter(({ value }) => readiness(value) !== "needs-rating").length;
  useCommandSource(() =>
    drafts.map(({ subjectId, name }) => ({
      id: `prework.draft.${subjectId}`,
      group: "people",
      label: intl.formatMessage(messages.commandDraft, { name }),
      // As its link does: the address names the sheet, and the page goes there.
      run: () => {
        window.location.hash = `draft-${subjectId}`;
      },
    })),
  );
  const unjustified = all.filter(({ value }) => readiness(value) === "needs-words").length;
  return (
    <nav className={styles.index} aria-label={intl.formatMessage(messages.people)}>
      <p className={styles.progress}>
        <FormattedMessage {...messages.progress} values={{ drafted, people: drafts.length }} />
        {unjustified > 0 && (
          <span className={`${styles.wanting} ${styles.line}`}>
            <FormattedMessage {...messages.unjustified} values={{ count: unjustified }} />
          </span>
        )}
      </p>
      <Spread ratings={all.map(({ value }) => value.rating)} />
      <ul className={styles.list}>
        {drafts.map((draft) => {
          const saving = savings.get(draft.subjectId);
          return (
            saving && (
              <li key={draft.subjectId}>
                <Entry draft={draft} saving={saving} />
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}

function Entry({ draft, saving }: { draft: Draft; saving: DraftSaving }) {
  const { scale } = useSession();
  const { value } = useStore(saving.store);
  return (
    <a className={styles.entry} href={`#draft-${draft.subjectId}`}>
      <ScaleBadge
        position={value.rating}
        points={scale.length}
        value={value.rating === null ? "–" : valueAt(scale, value.rating)}
      />
      <span className={styles.entryName}>{draft.name}</span>
      <EntryState draft={value} />
    </a>
  );
}

function EntryState({ draft }: { draft: OwnDraft }) {
  if (draft.notRated !== null) {
    return (
      <span className={styles.quiet}>
        <FormattedMessage {...messages.notRated} />
      </span>
    );
  }
  const state = readiness(draft);
  if (state === "done") return null;
  return (
    <span className={styles.wanting}>
      <FormattedMessage {...(state === "needs-rating" ? messages.needsRating : messages.needsWords)} />
    </span>
  );
}

/** A bar a point, in people. Nothing is judged: a team of seven has no guideline. */
function Spread({ ratings }: { ratings: readonly (number | null)[] }) {
  const intl = useIntl();
  const { scale } = useSession();
  const { counts } = distributionView(ratings, scale.length, null);
  const most = Math.max(1, ...counts);
  return (
    <ul className={styles.spread} aria-label={intl.formatMessage(messages.spread)}>
      {scale.map((point, index) => {
        const count = counts[index] ?? 0;
        return (
          <li key={point.value} className={styles.bar}>
            <span className={styles.barCount} aria-hidden="true">
              {count > 0 ? count : ""}
            </span>
            <span
              className={styles.barFill}
              style={{ "--share": count / most, "--fill": rampColor(index + 1, scale.length) }}
              role="img"
              aria-label={intl.formatMessage(messages.spreadPoint, { value: point.value, count })}
            />
            <span className={styles.barName} aria-hidden="true">
              {point.value}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
