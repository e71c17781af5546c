import type { Session } from "@evenhand/shared/protocol/answers";
import { PrintScreen } from "../features/print/print-screen.tsx";
import { RoomProvider } from "../state/room-context.tsx";
import { sessionPath } from "../state/session-path.ts";
import { useResource } from "../state/use-resource.ts";
import { usePageTitle } from "../ui/use-page-title.ts";
import { Loading } from "./loading.tsx";
import { ProblemPage } from "./problem-page.tsx";

/** One session on paper, as far as the person signed in may have it. */
export function PrintPage({ id }: { id: string }) {
  const session = useResource<Session>(sessionPath(id));
  usePageTitle(session.answer?.title ?? "");
  if (session.status === "failed" && !session.answer) {
    return <ProblemPage problem={session.problem} onRetry={session.reload} />;
  }
  if (!session.answer) return <Loading />;
  return (
    <RoomProvider session={session.answer}>
      <PrintScreen />
    </RoomProvider>
  );
}
