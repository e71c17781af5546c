import type { Session } from "@evenhand/shared/protocol/answers";
import { Suspense } from "react";
import { FormattedMessage } from "react-intl";
import { RoomProvider, useConnection, useRoom, useSession } from "../state/room-context.tsx";
import { useViewpoint } from "../state/standpoint.ts";
import { useResource } from "../state/use-resource.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { part } from "../ui/part.ts";
import { usePageTitle } from "../ui/use-page-title.ts";
import { Layout } from "./layout.tsx";
import { Loading } from "./loading.tsx";
import { ProblemPage } from "./problem-page.tsx";
import { RoomFrame } from "./room-frame.tsx";
import { messages } from "./room-messages.ts";

const FacilitatorRoom = part(async () => (await import("./facilitator-room.tsx")).FacilitatorRoom);
const FacilitatorClosing = part(async () => (await import("./facilitator-closing.tsx")).FacilitatorClosing);
const FacilitatorPrework = part(async () => (await import("./facilitator-prework.tsx")).FacilitatorPrework);
const MemberScreen = part(async () => (await import("./member-screens.tsx")).MemberScreen);
const BoardRoom = part(async () => (await import("./board-room.tsx")).BoardRoom);

/** One session as the person signed in meets it: by role and phase. */
export function RoomPage({ id }: { id: string }) {
  const session = useResource<Session>(`/api/sessions/${encodeURIComponent(id)}`);
  if (session.status === "failed" && !session.answer) {
    return (
      <Layout>
        <ProblemPage problem={session.problem} onRetry={session.reload} />
      </Layout>
    );
  }
  if (!session.answer) return <Loading />;
  return (
    <RoomProvider session={session.answer}>
      <RoomOf />
    </RoomProvider>
  );
}

function RoomOf() {
  const { title } = useSession();
  const ended = useConnection((state) => state.status === "ended");
  usePageTitle(title);
  if (ended) {
    return (
      <Layout>
        <EmptyState
          level={1}
          title={<FormattedMessage {...messages.endedTitle} />}
          action={
            <ButtonLink href="/" external>
              <FormattedMessage {...messages.home} />
            </ButtonLink>
          }
        >
          <FormattedMessage {...messages.endedText} />
        </EmptyState>
      </Layout>
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <ByRole />
    </Suspense>
  );
}

function ByRole() {
  const { role, hr, phase } = useViewpoint();
  const { sessionId } = useRoom();
  if (role === "facilitator") {
    if (phase === "prework") return <FacilitatorPrework />;
    return phase === "live" ? <FacilitatorRoom /> : <FacilitatorClosing />;
  }
  const reads = hr && role === null;
  const tools = reads && <SetUp sessionId={sessionId} />;
  if (phase === "live" || (reads && phase !== "prework")) return <BoardRoom tools={tools} />;
  return (
    <RoomFrame tools={tools}>
      <MemberScreen />
    </RoomFrame>
  );
}

/** HR reads the room; what it arranges is on the pages of the session. */
function SetUp({ sessionId }: { sessionId: string }) {
  return (
    <ButtonLink size="s" href={`/sessions/${encodeURIComponent(sessionId)}/setup`}>
      <FormattedMessage {...messages.setup} />
    </ButtonLink>
  );
}
