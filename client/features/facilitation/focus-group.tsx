import type { AgendaGroupView } from "@evenhand/shared/readmodels/record";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { Button } from "../../ui/button.tsx";
import { useCommands, useKeyHint } from "../../ui/commands.ts";
import { FootBar } from "../../ui/foot-bar.tsx";
import { oneClick } from "../../ui/one-click.ts";
import { AskPart } from "./ask-part.tsx";
import { MOST_COMPARED } from "./compare-pins.ts";
import { CompareTable } from "./compare-table.tsx";
import styles from "./facilitation.module.css";
import own from "./focus-group.module.css";
import { messages } from "./messages.ts";

const KINDS = { cohort: messages.cohortGroup, team: messages.teamGroup } as const;

type FocusGroupProps = {
  id: string;
  group: AgendaGroupView;
  next: string | null;
  /** How going on is called. */
  onward: string;
  onNext: () => void;
  onTake: (subjectId: string) => void;
  onGuide: () => void;
  /** The way to take back what was recorded last. */
  undo: ReactNode;
  /** How everybody of the group is rated. */
  picture: ReactNode;
};

/** A group that stands off the guideline at one point: its people there side by side, pinned by the focus alone. */
export function FocusGroup({
  id,
  group,
  next,
  onward,
  onNext,
  onTake,
  onGuide,
  undo,
  picture,
}: FocusGroupProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const scale = useRecord((view) => view.meta.scale, []);
  const { run, busy, failure } = useCommand();
  const done = group.status === "discussed";
  const goOn = (): void => {
    if (done) onNext();
    else void run({ type: "agenda.discuss", groupId: id }).then((marked) => marked && onNext());
  };
  const words = done
    ? onward
    : next === null
      ? t(messages.groupDiscussed)
      : t(messages.groupDiscussedNext, { name: next });
  useCommands([
    {
      id: "facilitation.primary",
      group: "here",
      keys: ["Enter", "r"],
      label: t(messages.keyPrimary),
      keysOnly: true,
      run: goOn,
    },
    {
      id: "facilitation.discussed",
      group: "here",
      keys: ["k"],
      label: words,
      line: { label: t(messages.keyKeepGroup) },
      run: goOn,
    },
  ]);
  const keyHint = useKeyHint("facilitation.primary");
  const value = valueAt(scale, group.position);
  return (
    <section className={styles.group} aria-label={group.label}>
      <header>
        <h2 className={own.title}>
          {group.kind === "owner" ? t(messages.ownerGroup, { name: group.label }) : group.label}
        </h2>
        {group.kind !== "owner" && <p className={styles.quiet}>{t(KINDS[group.kind])}</p>}
      </header>
      <p className={own.finding}>
        <FormattedMessage
          {...messages.groupAt}
          values={{
            count: group.count,
            people: group.people,
            value,
            guideline: group.guideline,
            b: (chunks: ReactNode) => <b>{chunks}</b>,
            em: (chunks: ReactNode) => <em>{chunks}</em>,
          }}
        />
      </p>
      <CompareTable ids={group.members.slice(0, MOST_COMPARED)} focus={null} onlyDiffering onTake={onTake} />
      {group.members.length > MOST_COMPARED && (
        <p className={styles.quiet}>
          {t(messages.groupMore, { shown: MOST_COMPARED, count: group.members.length })}
        </p>
      )}
      <div className={own.about}>
        <div className={own.picture}>{picture}</div>
        <AskPart about={group.count < group.guideline ? "few" : "group"} onMore={onGuide} />
      </div>
      <FootBar>
        {done && (
          <p className={styles.quiet}>
            <FormattedMessage {...messages.groupWasDiscussed} />
          </p>
        )}
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {t(messages.failed, { why: failure })}
          </p>
        )}
        {undo}
        <div onClickCapture={oneClick}>
          <Button variant="primary" keyHint={keyHint} busy={busy} onClick={goOn}>
            {words}
          </Button>
        </div>
      </FootBar>
    </section>
  );
}
