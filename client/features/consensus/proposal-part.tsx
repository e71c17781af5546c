import type { StanceView } from "@evenhand/shared/readmodels/record";
import { Plus } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { Chip, ChipRow } from "../../ui/chip.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import aloudStyles from "./aloud.module.css";
import styles from "./consensus.module.css";
import { messages } from "./messages.ts";
import type { Focus } from "./use-focus.ts";

type ProposalPartProps = {
  focus: Focus;
  proposal: NonNullable<Focus["proposal"]>;
  nameOf: (id: string) => string;
  /** Somebody says where they stand. */
  onAloud: () => void;
};

/** What is proposed, by whom, why, who stands where, and who has to agree. */
export function ProposalPart({ focus, proposal, nameOf, onAloud }: ProposalPartProps) {
  const intl = useIntl();
  const { scale } = focus;
  const [from, to] = [valueAt(scale, proposal.from), valueAt(scale, proposal.to)];
  const aloud = proposal.attestationId !== undefined && !proposal.confirmed;
  return (
    <>
      <p className={styles.proposal}>
        <Change
          size="l"
          from={from}
          to={to}
          label={intl.formatMessage(messages.changeFromTo, { from, to })}
        />
        <span className={styles.reason} title={proposal.reason}>
          <FormattedMessage
            {...(aloud ? messages.proposesAloud : messages.proposes)}
            values={{ by: nameOf(proposal.by) }}
          />{" "}
          <span className={styles.quiet}>
            <FormattedMessage {...messages.quote} values={{ text: proposal.reason }} />
          </span>
        </span>
      </p>
      <ChipRow label={intl.formatMessage(messages.answers)}>
        {[
          ...focus.stances.map((stance) => <StanceChip key={stance.by} stance={stance} nameOf={nameOf} />),
          ...missing(),
          <button key="aloud" type="button" className={aloudStyles.aloud} onClick={onAloud}>
            <Plus aria-hidden="true" />
            <FormattedMessage {...messages.aloudShort} />
          </button>,
        ]}
      </ChipRow>
    </>
  );

  /** Whoever still has to speak before it can be recorded. */
  function missing() {
    const { outcome, subject, participants, settings } = focus;
    const answered = new Set(focus.stances.map(({ by }) => by));
    if (subject.owner === null) {
      return [
        <Chip key="owner" tone="flag">
          <FormattedMessage {...messages.nobodyAgrees} />
        </Chip>,
      ];
    }
    const owner = subject.owner;
    const chips = [];
    if (!answered.has(owner) && outcome?.kind !== "agreed") {
      const away = participants.get(owner)?.attendance === "away";
      chips.push(
        <Chip key={owner} tone="pending">
          <FormattedMessage
            {...(away ? messages.agreesLater : messages.hasToAgree)}
            values={{ name: nameOf(owner) }}
          />
        </Chip>,
      );
    }
    if (settings.unanimous) {
      for (const id of focus.speakers) {
        if (id === owner || answered.has(id)) continue;
        chips.push(
          <Chip key={id} tone="pending">
            <FormattedMessage {...messages.hasToAnswer} values={{ name: nameOf(id) }} />
          </Chip>,
        );
      }
    }
    return chips;
  }
}

function StanceChip({ stance, nameOf }: { stance: StanceView; nameOf: (id: string) => string }) {
  const name = nameOf(stance.by);
  const aloud = stance.attestationId !== undefined && !stance.confirmed;
  switch (stance.stance) {
    case "consent":
      return (
        <Chip tone="yes">
          <FormattedMessage {...(aloud ? messages.consentsAloud : messages.consents)} values={{ name }} />{" "}
          <VisuallyHidden>
            <FormattedMessage {...messages.consentsName} />
          </VisuallyHidden>
        </Chip>
      );
    case "object":
      return (
        <Chip tone="no">
          <FormattedMessage
            {...(aloud ? messages.objectsAloud : messages.objects)}
            values={{ name, reason: stance.reason }}
          />
        </Chip>
      );
    case "stand-aside":
      return (
        <Chip tone="neutral">
          <FormattedMessage
            {...(aloud ? messages.standsAsideAloud : messages.standsAside)}
            values={{ name }}
          />
        </Chip>
      );
    default: {
      const never: never = stance.stance;
      return never;
    }
  }
}
