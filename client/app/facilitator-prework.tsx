import { DistributionByGroup } from "../features/distribution/distribution-by-group.tsx";
import { OpenRoom } from "../features/facilitation/open-room.tsx";
import { ReadinessPanel } from "../features/readiness/readiness-panel.tsx";
import { useHeadline } from "../features/readiness/use-headline.tsx";
import { useRoom, useSession } from "../state/room-context.tsx";
import { Page } from "../ui/layout.tsx";
import { RoomFrame } from "./room-frame.tsx";

/** Before the opening: who has handed in, how the drafts spread, and the button that opens the room. */
export function FacilitatorPrework() {
  const room = useRoom();
  const session = useSession();
  const { title, lead } = useHeadline(session);
  return (
    <RoomFrame>
      <Page width="l" title={title} lead={lead} actions={<OpenRoom />}>
        <ReadinessPanel headed session={session} reload={() => void room.refresh()} />
        <DistributionByGroup path={`/api/sessions/${encodeURIComponent(session.id)}/distribution`} />
      </Page>
    </RoomFrame>
  );
}
