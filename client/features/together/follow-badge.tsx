import { LocateFixed, LocateOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { detach, rejoin } from "../../state/follow.ts";
import { useControl, useFollow, useRecord, useRoom } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { announce } from "../../ui/announce.ts";
import { useCommands, useKeyHint } from "../../ui/commands.ts";
import { Tooltip } from "../../ui/tooltip.tsx";
import { useLeaderName } from "./facilitator-name.ts";
import { messages } from "./messages.ts";
import styles from "./together.module.css";

/** The permanent badge: whether this screen goes where the facilitator goes. A click, or F, turns it over. */
export function FollowBadge() {
  const may = useAllows("follow.set");
  return may && <Badge />;
}

function Badge() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { follow } = useRoom();
  const following = useFollow((state) => state.following);
  const waits = useFollow((state) => state.waits);
  const name = useLeaderName();
  const person = useFocusName();
  const turn = (): void => (following ? detach(follow) : rejoin(follow));
  useCommands([
    { id: "together.follow", group: "move", keys: ["f"], label: t(messages.followCommand), run: turn },
  ]);
  const key = useKeyHint("together.follow");
  useFollowNews(following, name);
  const why = t(following ? messages.followStop : messages.followStart, { name });
  const message = !following
    ? messages.rejoin
    : !person
      ? messages.following
      : waits
        ? messages.followingWaits
        : messages.followingOn;
  const words = t(message, { name, person });
  return (
    <Tooltip label={why} keyHint={key}>
      <button
        type="button"
        className={styles.follow}
        data-alone={!following || undefined}
        aria-label={words}
        onClick={turn}
      >
        {following ? <LocateFixed aria-hidden="true" /> : <LocateOff aria-hidden="true" />}
        <span className={styles.long} title={words}>
          {words}
        </span>
        <span className={styles.short}>{following ? name : t(messages.rejoinShort)}</span>
      </button>
    </Tooltip>
  );
}

/** Whom the facilitator's screen is about: a person, or a group; undefined where it is nobody. */
function useFocusName(): string | undefined {
  const t = useIntl().formatMessage;
  const person = useRecord((view) => view.subjects.get(view.meta.focus ?? "")?.name);
  const item = useRecord((view) => view.agenda.get(view.meta.focus ?? ""));
  if (person !== undefined || item === undefined || item.kind === "subject") return person;
  return item.kind === "owner" ? t(messages.peopleOf, { name: item.label }) : item.label;
}

/** Says it when it turns over: by own navigation that happens without a click on the badge. */
function useFollowNews(following: boolean, name: string): void {
  const intl = useIntl();
  const was = useRef(following);
  useEffect(() => {
    if (was.current === following) return;
    was.current = following;
    announce(intl.formatMessage(following ? messages.rejoined : messages.detached, { name }));
  }, [following, name, intl]);
}

/** For who leads: how many screens go along. */
export function FollowingCount() {
  const { count, of } = useControl((state) => state.signals.following);
  if (of === 0) return null;
  return (
    <span className={styles.followers}>
      {" · "}
      <FormattedMessage {...messages.followers} values={{ count, of }} />
    </span>
  );
}
