import { Suspense } from "react";
import { useRoute } from "wouter";
import { part } from "../ui/part.ts";
import { CrashPage } from "./crash-page.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";

const Shell = part(async () => (await import("./shell.tsx")).Shell);
const WallPage = part(async () => (await import("../features/wall/wall-page.tsx")).WallPage);

/** The wall is a role of its own: nobody is signed in on it, and nothing of the shell belongs there. */
export function Root() {
  const [, wall] = useRoute("/s/:id/wall");
  if (wall) {
    return (
      <ErrorBoundary resetKey={wall.id} fallback={() => <CrashPage />}>
        <Suspense>
          <WallPage key={wall.id} id={wall.id} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return (
    <Suspense>
      <Shell />
    </Suspense>
  );
}
