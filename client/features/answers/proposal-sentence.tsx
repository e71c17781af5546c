import type { ProposalView } from "@evenhand/shared/readmodels/record";
import { type ReactNode, useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Identified } from "../../state/indexes.ts";
import { shortNames } from "../../state/person-names.ts";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { stanceOf } from "./answer-tasks.ts";
import styles from "./answers.module.css";
import { messages } from "./messages.ts";
import { type ProposalParts, proposalParts } from "./proposal-parts.ts";
import { rich } from "./rich-words.tsx";

/** The reader's own answer to a proposal; null while there is none. */
export function useMyStance(proposalId: string) {
  const { participantId: me } = useViewpoint();
  const pending = usePending((state) => state.pending);
  const stances = useRecord((view) => view.stances);
  return useMemo(
    () => (stances ? stanceOf({ stances }, pending, proposalId, me) : null),
    [stances, pending, proposalId, me],
  );
}

/** The sentence that matters: whose it is, who stands where, what it hangs on. */
export function ProposalSentence({ proposal }: { proposal: Identified<ProposalView> }) {
  const { participantId: me } = useViewpoint();
  const subjects = useRecord((view) => view.subjects);
  const stances = useRecord((view) => view.stances);
  const participants = useRecord((view) => view.participants);
  const names = useRecord((view) => shortNames(view.participants));
  const mine = useMyStance(proposal.id)?.stance ?? null;
  if (!subjects || !stances || !participants) return null;
  const subject = subjects.get(proposal.subjectId);
  if (!subject) return null;
  const parts = proposalParts({ subjects, stances, participants }, proposal, me, mine);
  const nameOf = (id: string): string => names?.get(id) ?? "";
  return (
    <>
      <Whose name={subject.name} parts={parts} owner={nameOf(parts.owner ?? "")} />{" "}
      {parts.standIn !== null && (
        <>
          <FormattedMessage {...messages.standIn} values={{ owner: nameOf(parts.owner ?? "") }} />{" "}
        </>
      )}
      <Consents ids={parts.consents} me={me} nameOf={nameOf} />
      {parts.objections.map(({ by, reason }) => (
        <span key={by}>
          {by === me ? (
            <FormattedMessage {...messages.youObject} values={rich} />
          ) : (
            <FormattedMessage {...messages.object} values={{ ...rich, name: nameOf(by), reason }} />
          )}{" "}
        </span>
      ))}
      <Asides ids={parts.asides} me={me} nameOf={nameOf} />
      <span className={styles.muted}>
        <HangsOn on={parts.hangsOn} owner={nameOf(parts.owner ?? "")} />
      </span>
    </>
  );
}

function Whose({ name, parts, owner }: { name: string; parts: ProposalParts; owner: string }) {
  const message = parts.ownerIsMe
    ? messages.isYours
    : parts.owner === null
      ? messages.isNobodys
      : messages.isTheirs;
  return <FormattedMessage {...message} values={{ ...rich, name, owner }} />;
}

type Names = { ids: readonly string[]; me: string | null; nameOf: (id: string) => string };

function Consents({ ids, me, nameOf }: Names) {
  const intl = useIntl();
  if (ids.length === 0) return null;
  const withMe = me !== null && ids.includes(me);
  if (withMe && ids.length === 1) {
    return (
      <>
        <FormattedMessage {...messages.youAgree} />{" "}
      </>
    );
  }
  const others = ids.filter((id) => id !== me).map(nameOf);
  const you = <b key="you">{intl.formatMessage(messages.youStart)}</b>;
  const names = intl.formatList<ReactNode>(withMe ? [you, ...others] : others);
  return (
    <>
      <FormattedMessage
        {...(withMe ? messages.agreeWithYou : messages.agree)}
        values={{ names, count: ids.length }}
      />{" "}
    </>
  );
}

function Asides({ ids, me, nameOf }: Names) {
  const intl = useIntl();
  const others = ids.filter((id) => id !== me).map(nameOf);
  return (
    <>
      {me !== null && ids.includes(me) && (
        <>
          <FormattedMessage {...messages.youAside} />{" "}
        </>
      )}
      {others.length > 0 && (
        <>
          <FormattedMessage
            {...messages.aside}
            values={{ names: intl.formatList(others), count: others.length }}
          />{" "}
        </>
      )}
    </>
  );
}

function HangsOn({ on, owner }: { on: ProposalParts["hangsOn"]; owner: string }) {
  switch (on) {
    case "me":
      return <FormattedMessage {...messages.unlessYou} />;
    case "owner":
      return <FormattedMessage {...messages.unlessOwner} values={{ owner }} />;
    case "nobody":
      return <FormattedMessage {...messages.unlessNamed} />;
    case "objection":
      return <FormattedMessage {...messages.whileObjection} />;
    case "facilitator":
      return <FormattedMessage {...messages.canRecord} />;
    default: {
      const never: never = on;
      return never;
    }
  }
}
