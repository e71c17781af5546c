import { PHASES } from "@evenhand/shared/session/roles";
import { type ReactNode, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Link } from "wouter";
import { PauseBanner } from "../features/together/pause-banner.tsx";
import { ReadyBanner } from "../features/together/ready-banner.tsx";
import { phaseMessages } from "../state/domain-messages.ts";
import { useConnection, useControl, usePending, useSession } from "../state/room-context.tsx";
import { useViewpoint } from "../state/standpoint.ts";
import { StatusDot } from "../ui/badge.tsx";
import { Banner } from "../ui/banner.tsx";
import { Stepper } from "../ui/stepper.tsx";
import { useHeight } from "../ui/use-height.ts";
import { Account } from "./account.tsx";
import { Hints } from "./hints.tsx";
import { Mark } from "./mark.tsx";
import { PaletteButton } from "./palette-button.tsx";
import styles from "./room.module.css";
import { messages } from "./room-messages.ts";
import { RoomSide } from "./room-side.tsx";

type RoomHeaderProps = {
  /** The page below has a heading of its own: the title is then none. */
  headed?: boolean;
  /** Where the session is on its way; its phases where nothing finer is known. */
  stages?: ReactNode;
  progress?: ReactNode;
  /** A line of its own below, for what a narrow screen has elsewhere. */
  below?: ReactNode;
  /** Menus at the right end. */
  tools?: ReactNode;
  /** Whether what stands below is what the hints of the role speak of. */
  hinted?: boolean;
};

/** The bar over every room: what session, where it is on its way, who is here, how the connection is. */
export function RoomHeader({
  headed = false,
  stages,
  progress,
  below,
  tools,
  hinted = true,
}: RoomHeaderProps) {
  const intl = useIntl();
  const session = useSession();
  const { phase, role } = useViewpoint();
  const noticeable = useConnection((state) => state.noticeable);
  const status = useConnection((state) => state.status);
  const readOnly = useControl((state) => state.readOnly);
  const waiting = usePending(({ pending }) => pending.length);
  const bar = useRef<HTMLElement>(null);
  // Panels at the edge open below it, and cover nothing that waits for an answer.
  useHeight(bar, "--bar");
  const Title = headed ? "p" : "h1";
  return (
    <header className={styles.bar} ref={bar}>
      <div className={styles.header}>
        <Link href="/" className={styles.home} aria-label={intl.formatMessage(messages.home)}>
          <Mark />
        </Link>
        <Title className={styles.title} title={session.title}>
          {session.title}
        </Title>
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
          {progress && <span className={styles.progress}>{progress}</span>}
          <RoomSide />
          <Connection />
          {tools}
          <PaletteButton />
          <Account />
        </div>
      </div>
      {below}
      {hinted && phase === "live" && role !== null && <Hints of={role} />}
      {noticeable && status !== "ended" && (
        <Banner flush tone="flag" role="status">
          <FormattedMessage
            {...(status === "offline" ? messages.offlineBanner : messages.awayBanner)}
            values={{ count: waiting }}
          />
        </Banner>
      )}
      {readOnly && (
        <Banner flush tone="flag" role="status">
          <FormattedMessage {...messages.readOnlyBanner} />
        </Banner>
      )}
      <ReadyBanner />
      <PauseBanner />
    </header>
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
    <span className={styles.connection} role="status" data-live={status === "live" || undefined}>
      <StatusDot tone={TONES[status]}>
        <span className={styles.status}>
          <FormattedMessage {...messages[status]} values={{ count }} />
        </span>
      </StatusDot>
    </span>
  );
}
