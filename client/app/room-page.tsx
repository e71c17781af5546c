import type { Session } from "@evenhand/shared/protocol/answers";
import { Suspense } from "react";
import { FormattedMessage } from "react-intl";
import { RoomProvider, useConnection, useRoom, useSession } from "../state/room-context.tsx";
import { sessionPath } from "../state/session-path.ts";
import { useViewpoint } from "../state/standpoint.ts";
import { useResource } from "../state/use-resource.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { Layout } from "./layout.tsx";
import { Loading } from "./loading.tsx";
import { ProblemPage } from "./problem-page.tsx";
import { RoomFrame } from "./room-frame.tsx";
import { messages } from "./room-messages.ts";
import { roomScreen } from "./room-screens.ts";

/** One session as the person signed in meets it: by role and phase. */
export function RoomPage({ id }: { id: string }) {
  const session = useResource<Session>(sessionPath(id));
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
  const { Screen, framed } = roomScreen(role, phase);
  const tools = hr && role === null && <SetUp sessionId={sessionId} />;
  if (!framed) return <Screen tools={tools} />;
  return (
    <RoomFrame tools={tools}>
      <Screen />
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
