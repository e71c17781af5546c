import { Suspense, useCallback, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { useReturn } from "../features/activity/use-return.ts";
import { FollowBadge } from "../features/together/follow-badge.tsx";
import { useHandNews } from "../features/together/hand-button.tsx";
import { PeopleButton } from "../features/together/people-button.tsx";
import { RoomActs, RoomSignalButtons, useSignalCommands } from "../features/together/room-acts.tsx";
import { useRecord } from "../state/room-context.tsx";
import { useCommands } from "../ui/commands.ts";
import { part } from "../ui/part.ts";
import { SidePanel } from "../ui/side-panel.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { messages } from "./room-messages.ts";

const RoomSideTabs = part(async () => (await import("./room-side-tabs.tsx")).RoomSideTabs);

export type SideTab = "people" | "activity";

/** In the bar of every room: whom one follows, who is here, one's own signals; and the panel about all of it. */
export function RoomSide() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const open = useRecord(() => true, false);
  const [tab, setTab] = useState<SideTab | null>(null);
  const [last, setLast] = useState<SideTab>("people");
  const show = useCallback((next: SideTab): void => {
    setTab(next);
    setLast(next);
  }, []);
  const look = useCallback((): void => show("activity"), [show]);
  useEffect(() => {
    // What fails to come is asked for again when the panel opens.
    if (open) void RoomSideTabs.prefetch().catch(() => undefined);
  }, [open]);
  useHandNews();
  useSignalCommands();
  useReturn(look);
  useCommands(
    open
      ? [
          { id: "room.people", group: "view", label: t(messages.peopleOpen), run: () => show("people") },
          { id: "room.activity", group: "view", label: t(messages.activityOpen), run: look },
        ]
      : [],
  );
  if (!open) return null;
  return (
    <>
      <FollowBadge />
      <PeopleButton pressed={tab !== null} onClick={() => (tab === null ? show(last) : setTab(null))} />
      <RoomSignalButtons />
      <SidePanel
        open={tab !== null}
        onClose={() => setTab(null)}
        title={t(messages.sideTitle)}
        closeLabel={t(messages.close)}
        actions={<RoomActs />}
      >
        {tab !== null && (
          <Suspense fallback={<Skeleton height="12em" />}>
            <RoomSideTabs tab={tab} onTab={show} />
          </Suspense>
        )}
      </SidePanel>
    </>
  );
}
