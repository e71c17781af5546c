import { type ReactNode, useMemo } from "react";
import { FormattedDate, FormattedMessage, useIntl } from "react-intl";
import { dissentWords } from "../../state/dissent-words.ts";
import { standingMessages } from "../../state/flag-messages.ts";
import { valueAt } from "../../state/flag-words.ts";
import { nameOrder } from "../../state/name-order.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { useRoomNow } from "../../state/use-room-now.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page, Section } from "../../ui/layout.tsx";
import { Change, ScaleBadge } from "../../ui/scale-badge.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { messages } from "./messages.ts";
import { type Outcome, ownPeople } from "./own-people.ts";
import styles from "./settling.module.css";

type SettlingScreenProps = {
  /** Draws what `show` makes of how many things wait for this person, and of their list. */
  tasks: (show: (waiting: number, list: ReactNode) => ReactNode) => ReactNode;
};

/** The room is closed: a manager settles what is theirs; everybody else is told so. */
export function SettlingScreen({ tasks }: SettlingScreenProps) {
  const intl = useIntl();
  const { role } = useViewpoint();
  const here = useRecord(() => true, false);
  if (role !== "manager") {
    return (
      <div className={styles.middle}>
        <EmptyState level={1} title={<FormattedMessage {...messages.otherTitle} />}>
          <FormattedMessage {...messages.otherText} />
        </EmptyState>
      </div>
    );
  }
  if (!here) {
    return (
      <div className={styles.middle}>
        <Spinner label={intl.formatMessage(messages.loading)} size={24} />
      </div>
    );
  }
  // The phase stands in the header; the largest words say what there is to do.
  return tasks((waiting, list) => (
    <Page
      title={<FormattedMessage {...messages.title} values={{ waiting }} />}
      lead={
        <>
          <FormattedMessage {...messages.lead} /> <Until />
        </>
      }
    >
      {waiting > 0 && list}
      <Section title={<FormattedMessage {...messages.people} />}>
        <People />
      </Section>
    </Page>
  ));
}

/** From when silence no longer holds the lock up. */
function Until() {
  const { participantId: me } = useViewpoint();
  const until = useRecord((view) => view.meta.settling[me ?? ""] ?? 0, 0);
  const now = useRoomNow(true, 30_000);
  if (until <= now) return <FormattedMessage {...messages.anytime} />;
  const moment = <FormattedDate key="until" value={until} dateStyle="full" timeStyle="short" />;
  return <FormattedMessage {...messages.until} values={{ moment }} />;
}

function People() {
  const intl = useIntl();
  const { participantId: me } = useViewpoint();
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const decisions = useRecord((view) => view.decisions);
  const people = useMemo(() => {
    const compare = nameOrder(intl.locale);
    return subjects && ratings && decisions ? ownPeople({ subjects, ratings, decisions }, me, compare) : [];
  }, [subjects, ratings, decisions, me, intl.locale]);
  if (people.length === 0) {
    return (
      <p className={styles.done}>
        <FormattedMessage {...messages.nobody} />
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {people.map((outcome) => (
        <li key={outcome.id}>
          <Person outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}

function Person({ outcome: { subject, rating, decision } }: { outcome: Outcome }) {
  const intl = useIntl();
  const scale = useRecord((view) => view.meta.scale, []);
  const participants = useRecord((view) => view.participants);
  const shown = subject.notRated ? null : rating;
  const changed = subject.draft !== null && shown !== null && subject.draft !== shown;
  const from = valueAt(scale, subject.draft ?? 0);
  const to = valueAt(scale, shown ?? 0);
  return (
    <article className={styles.person}>
      <ScaleBadge
        size="l"
        position={shown}
        points={scale.length}
        value={shown === null ? "–" : valueAt(scale, shown)}
        label={
          shown === null
            ? intl.formatMessage(subject.notRated ? messages.notRated : messages.noRating)
            : scale[shown - 1]?.label
        }
      />
      <div className={styles.words}>
        <h3 className={styles.name}>
          {subject.name}
          <span className={styles.facts}>{[subject.level, subject.team].filter(Boolean).join(" · ")}</span>
        </h3>
        <p className={styles.outcome}>
          {changed && (
            <Change size="s" from={from} to={to} label={intl.formatMessage(messages.change, { from, to })} />
          )}
          {subject.notRated ? (
            <FormattedMessage {...messages.notRated} />
          ) : (
            <FormattedMessage {...standingMessages[subject.standing]} />
          )}
        </p>
        {decision?.releasableReason && (
          <p className={styles.reason}>
            <FormattedMessage {...messages.employee} values={{ reason: decision.releasableReason }} />
          </p>
        )}
        {decision?.internalReason && (
          <p className={styles.reason}>
            <FormattedMessage {...messages.internal} values={{ reason: decision.internalReason }} />
          </p>
        )}
        {decision?.dissent.map(({ by, reason }) => (
          <p key={by} className={styles.reason}>
            {dissentWords(intl, participants?.get(by)?.name ?? "", reason)}
          </p>
        ))}
      </div>
    </article>
  );
}
