import type { SessionSummary } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Link } from "wouter";
import { phaseMessages } from "../../state/domain-messages.ts";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./cycles-page.module.css";
import { messages } from "./messages.ts";
import { waitsForHr } from "./under-way.ts";

type SessionRowProps = {
  session: SessionSummary;
  /** The first of those that are under way: the one to go on with. */
  first: boolean;
  /** Where sessions of several cycles stand together. */
  inCycle?: boolean;
};

/** A calibration room: how it stands, what it waits for, and the way on. */
export function SessionRow({ session, first, inCycle = false }: SessionRowProps) {
  const t = useIntl().formatMessage;
  const { id, title, phase, version, cycleName } = session;
  const setup = `/sessions/${id}/setup`;
  const { waits, way, href } = wayOn(session);
  return (
    <li className={styles.session} data-over={phase === "locked" || undefined}>
      <div className={styles.words}>
        <div className={styles.title}>
          <Link href={setup} className={styles.name}>
            {title}
          </Link>
          <Badge tone={phase === "live" ? "ok" : "plain"} dot={phase === "live"}>
            {t(phaseMessages[phase])}
            {version > 1 && `, ${t(messages.version, { version })}`}
          </Badge>
        </div>
        <p className={styles.facts}>
          {waits && <span className={styles.waits}>{t(waits, { count: session.uninvitedOwners })}. </span>}
          {[...(inCycle ? [cycleName] : []), ...useFacts(session)].join(" · ")}
        </p>
      </div>
      <ButtonLink href={href} variant={first ? "primary" : "plain"} size={first ? "m" : "s"}>
        {t(way)}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </ButtonLink>
    </li>
  );
}

/** What a session waits for, and where HR goes on with it. Who is rated in it is told no counts, and does not enter. */
function wayOn(session: SessionSummary) {
  const { id, phase, subjects } = session;
  const setup = `/sessions/${id}/setup`;
  switch (phase) {
    case "live":
      return subjects === undefined
        ? { waits: null, way: messages.waySee, href: setup }
        : { waits: null, way: messages.wayEnter, href: `/s/${id}` };
    case "settling":
      return { waits: messages.waitsSettling, way: messages.waySee, href: setup };
    case "prework":
      return prepared(session, setup);
    case "locked":
      return { waits: null, way: messages.wayResults, href: setup };
    default: {
      const never: never = phase;
      return never;
    }
  }
}

function prepared(session: SessionSummary, setup: string) {
  const way = messages.wayPrepare;
  switch (waitsForHr(session)) {
    case "people":
      return { waits: messages.waitsPeople, way, href: setup };
    case "owners":
      return { waits: messages.waitsOwners, way: messages.wayInvite, href: `${setup}?tab=participants` };
    case "invitations":
      return { waits: messages.waitsInvited, way, href: setup };
    case null:
      return { waits: messages.waitsOpening, way, href: setup };
  }
}

function useFacts({ subjects, participants }: SessionSummary): readonly string[] {
  const t = useIntl().formatMessage;
  return [
    ...(subjects === undefined ? [] : [t(messages.ratedCount, { count: subjects })]),
    ...(participants === undefined ? [] : [t(messages.participantCount, { count: participants })]),
  ];
}
