import { Suspense } from "react";
import { type Hinted, hasReadHints, useHintsRead } from "../features/help/hint-store.ts";
import { part } from "../ui/part.ts";

const HintStrip = part(async () => (await import("../features/help/hint-strip.tsx")).HintStrip);

/** As many as no role has: whoever has read these has read all. */
const ENOUGH = 4;

// With the page rather than after it: a line that comes late pushes down what is read already.
if (!hasReadHints(ENOUGH)) void HintStrip.prefetch().catch(() => undefined);

/** What somebody in this role is told the first times; nothing is loaded for those who have read it. */
export function Hints({ of: role }: { of: Hinted }) {
  const read = useHintsRead(role);
  return (
    read < ENOUGH && (
      <Suspense>
        <HintStrip of={role} />
      </Suspense>
    )
  );
}
