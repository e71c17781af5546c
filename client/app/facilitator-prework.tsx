import { useIntl } from "react-intl";
import { DistributionByGroup } from "../features/distribution/distribution-by-group.tsx";
import { OpenRoom } from "../features/facilitation/open-room.tsx";
import { ReadinessPanel } from "../features/readiness/readiness-panel.tsx";
import { useRoom, useSession } from "../state/room-context.tsx";
import { Page } from "../ui/layout.tsx";
import { RoomFrame } from "./room-frame.tsx";
import { messages } from "./room-messages.ts";

/** Before the opening: who has handed in, how the drafts spread, and the button that opens the room. */
export function FacilitatorPrework() {
  const intl = useIntl();
  const room = useRoom();
  const session = useSession();
  return (
    <RoomFrame>
      <Page width="l" title={intl.formatMessage(messages.preworkTitle)} actions={<OpenRoom />}>
        <ReadinessPanel session={session} reload={() => void room.refresh()} />
        <DistributionByGroup path={`/api/sessions/${encodeURIComponent(session.id)}/distribution`} />
      </Page>
    </RoomFrame>
  );
}
