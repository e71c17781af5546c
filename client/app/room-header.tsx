import { PHASES } from "@evenhand/shared/session/roles";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Link } from "wouter";
import { phaseMessages } from "../state/domain-messages.ts";
import { useConnection, useControl, usePending, useRecord, useSession } from "../state/room-context.tsx";
import { useViewpoint } from "../state/standpoint.ts";
import { AvatarStack } from "../ui/avatar.tsx";
import { StatusDot } from "../ui/badge.tsx";
import { Banner } from "../ui/banner.tsx";
import { Stepper } from "../ui/stepper.tsx";
import { Account } from "./account.tsx";
import { Mark } from "./mark.tsx";
import { PaletteButton } from "./palette-button.tsx";
import styles from "./room.module.css";
import { messages } from "./room-messages.ts";

type RoomHeaderProps = {
  /** Where the session is on its way; its phases where nothing finer is known. */
  stages?: ReactNode;
  progress?: ReactNode;
  /** Menus at the right end. */
  tools?: ReactNode;
};

/** The bar over every room: what session, where it is on its way, who is here, how the connection is. */
export function RoomHeader({ stages, progress, tools }: RoomHeaderProps) {
  const intl = useIntl();
  const session = useSession();
  const { phase } = useViewpoint();
  const noticeable = useConnection((state) => state.noticeable);
  const status = useConnection((state) => state.status);
  return (
    <>
      <header className={styles.header}>
        <Link href="/" className={styles.home} aria-label={intl.formatMessage(messages.home)}>
          <Mark />
        </Link>
        <h1 className={styles.title}>{session.title}</h1>
        <div className={styles.stages}>
          {stages ?? (
            <Stepper
              look="words"
              label={intl.formatMessage(messages.phases)}
              doneLabel={intl.formatMessage(messages.phaseDone)}
              current={phase}
              steps={PHASES.map((key) => ({ key, label: intl.formatMessage(phaseMessages[key]) }))}
            />
          )}
        </div>
        <div className={styles.end}>
          {progress}
          <Presence />
          <Connection />
          {tools}
          <PaletteButton />
          <Account />
        </div>
      </header>
      {noticeable && status !== "ended" && (
        <Banner flush tone="flag" role="status">
          <FormattedMessage {...(status === "offline" ? messages.offlineBanner : messages.awayBanner)} />
        </Banner>
      )}
    </>
  );
}

function Presence() {
  const intl = useIntl();
  const present = useControl((state) => state.present);
  const participants = useRecord((view) => view.participants);
  const people = [...present].flatMap((id) => {
    const person = participants?.get(id);
    return person ? [{ id, name: person.name }] : [];
  });
  if (people.length === 0) return null;
  return (
    <span className={styles.presence}>
      <AvatarStack
        people={people}
        label={intl.formatMessage(messages.present)}
        moreLabel={(count) => intl.formatMessage(messages.presentMore, { count })}
      />
    </span>
  );
}

const TONES = {
  live: "ok",
  connecting: "plain",
  reconnecting: "flag",
  offline: "danger",
  ended: "danger",
} as const;

function Connection() {
  const status = useConnection((state) => state.status);
  const count = usePending(({ pending }) => pending.length);
  return (
    <span className={styles.connection} role="status">
      <StatusDot tone={TONES[status]}>
        <FormattedMessage {...messages[status]} values={{ count }} />
      </StatusDot>
    </span>
  );
}
