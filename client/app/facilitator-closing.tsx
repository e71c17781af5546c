import { Suspense, useState } from "react";
import { ClosingView } from "../features/distribution/closing-view.tsx";
import { SettlingOverview } from "../features/facilitation/settling-overview.tsx";
import { LockDialog } from "../features/lock/lock-dialog.tsx";
import { LockedScreen } from "../features/lock/locked-screen.tsx";
import { WallChip } from "../features/wall/wall-chip.tsx";
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
  const close = (): void => setLocking(false);
  const changed = <ClosingView look="page" />;
  return (
    <RoomFrame tools={<WallChip onShow={() => setWall(true)} />}>
      {settling ? (
        <SettlingOverview onLock={() => setLocking(true)} below={changed} />
      ) : (
        <LockedScreen actions={<PrintLink />} below={changed} />
      )}
      {settling && locking && <LockDialog onClose={close} onGo={close} onAdjourn={close} />}
      <Suspense>{wall && <WallDialog onClose={() => setWall(false)} />}</Suspense>
    </RoomFrame>
  );
}
