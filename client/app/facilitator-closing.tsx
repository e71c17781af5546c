import { useState } from "react";
import { ClosingView } from "../features/distribution/closing-view.tsx";
import { SettlingOverview } from "../features/facilitation/settling-overview.tsx";
import { LockDialog } from "../features/lock/lock-dialog.tsx";
import { LockedScreen } from "../features/lock/locked-screen.tsx";
import { useViewpoint } from "../state/standpoint.ts";
import { PrintLink } from "./print-link.tsx";
import { RoomFrame } from "./room-frame.tsx";

/** The facilitator's screen once the room is closed: what still has to be settled, then the seal. */
export function FacilitatorClosing() {
  const { phase } = useViewpoint();
  const [locking, setLocking] = useState(false);
  const settling = phase === "settling";
  const close = (): void => setLocking(false);
  const changed = <ClosingView look="page" />;
  return (
    <RoomFrame>
      {settling ? (
        <SettlingOverview onLock={() => setLocking(true)} below={changed} />
      ) : (
        <LockedScreen actions={<PrintLink />} below={changed} />
      )}
      {settling && locking && <LockDialog onClose={close} onGo={close} onAdjourn={close} />}
    </RoomFrame>
  );
}
