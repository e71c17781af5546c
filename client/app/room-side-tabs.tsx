import { useIntl } from "react-intl";
import { ActivityList } from "../features/activity/activity-list.tsx";
import { PeopleList } from "../features/together/people-list.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { messages } from "./room-messages.ts";
import type { SideTab } from "./room-side.tsx";

/** The two sides of a room: who is in it, and what has happened in it. */
export function RoomSideTabs({ tab, onTab }: { tab: SideTab; onTab: (tab: SideTab) => void }) {
  const intl = useIntl();
  return (
    <Tabs
      label={intl.formatMessage(messages.sideTitle)}
      value={tab}
      onChange={onTab}
      tabs={[
        { value: "people", label: intl.formatMessage(messages.people), panel: <PeopleList /> },
        { value: "activity", label: intl.formatMessage(messages.activity), panel: <ActivityList /> },
      ]}
    />
  );
}
