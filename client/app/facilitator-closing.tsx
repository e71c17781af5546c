import { Suspense, useState } from "react";
import { ClosingView } from "../features/distribution/closing-view.tsx";
import { SettlingOverview } from "../features/facilitation/settling-overview.tsx";
import { blockerKey } from "../features/lock/blocker-list.ts";
import { BlockerRow } from "../features/lock/blocker-row.tsx";
import { ExplainWay } from "../features/lock/explain-way.tsx";
import { LockDialog } from "../features/lock/lock-dialog.tsx";
import { LockedScreen } from "../features/lock/locked-screen.tsx";
import { WallChip } from "../features/wall/wall-chip.tsx";
import { useRecord } from "../state/room-context.tsx";
import { useViewpoint } from "../state/standpoint.ts";
import { WallDialog } from "./facilitator-parts.ts";
import { PrintLink } from "./print-link.tsx";
import { RoomFrame } from "./room-frame.tsx";

/** The facilitator's screen once the room is closed: what still has to be settled, then the seal. */
export function FacilitatorClosing() {
  const { phase } = useViewpoint();
  const [locking, setLocking] = useState(false);
  const [wall, setWall] = useState(false);
  const settling = phase === "settling";
  const subjects = useRecord((view) => view.subjects);
  const close = (): void => setLocking(false);
  const changed = <ClosingView look="page" />;
  return (
    <RoomFrame tools={<WallChip onShow={() => setWall(true)} />}>
      {settling ? (
        <SettlingOverview
          onLock={() => setLocking(true)}
          row={(holds) => <BlockerRow key={holds.map(blockerKey)[0]} blockers={holds} />}
          explain={({ subjectId = "", decisionId }, first) =>
            decisionId && (
              <ExplainWay
                key={decisionId}
                decisionId={decisionId}
                primary={first}
                name={subjects?.get(subjectId)?.name ?? ""}
              />
            )
          }
          below={changed}
        />
      ) : (
        <LockedScreen actions={<PrintLink />} below={changed} />
      )}
      {settling && locking && <LockDialog onClose={close} onGo={close} onAdjourn={close} />}
      <Suspense>{wall && <WallDialog onClose={() => setWall(false)} />}</Suspense>
    </RoomFrame>
  );
}
