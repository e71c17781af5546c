import { Suspense } from "react";
import { useIntl } from "react-intl";
import { FindPerson } from "../features/agenda/find-person.tsx";
import { PrivatePanel } from "../features/agenda/private-panel.tsx";
import { type ComparePins, comparedIds } from "../features/facilitation/compare-pins.ts";
import { SessionNote } from "../features/notes/session-note.tsx";
import { useRecord } from "../state/room-context.tsx";
import { SidePanel } from "../ui/side-panel.tsx";
import {
  AdjournDialog,
  CasePanel,
  CompareCases,
  LastCallDialog,
  LockDialog,
  ManagerMinutes,
  PaceDialog,
  WallDialog,
} from "./facilitator-parts.ts";
import { messages } from "./room-messages.ts";

/** What is open over the facilitator's screen. `add` asks whom to hold beside. */
export type Over =
  | "case"
  | "cases"
  | "private"
  | "notes"
  | "add"
  | "pace"
  | "wall"
  | "lastCall"
  | "adjourn"
  | "lock";

type FacilitatorOverlaysProps = {
  over: Over | null;
  /** The person in focus; null where it is nobody. */
  focus: string | null;
  about: readonly string[];
  pins: ComparePins;
  /** How many people are left on the agenda. */
  left: number;
  onShow: (over: Over | null) => void;
  onTake: (id: string) => void;
  onClosing: () => void;
};

/** Every panel and window of the facilitator's screen. What is private stands in a red frame, and loads when it opens. */
export function FacilitatorOverlays(props: FacilitatorOverlaysProps) {
  const { over, focus, about, pins, left, onShow, onTake, onClosing } = props;
  const t = useIntl().formatMessage;
  const minutes = useRecord((view) => view.meta.settings.airtimeByManager, false);
  const close = (): void => onShow(null);
  return (
    <>
      <Suspense>
        <CasePanel id={over === "case" ? focus : null} onClose={close} />
      </Suspense>
      <PrivatePanel open={over === "private"} onClose={close} onTake={onTake}>
        {minutes && (
          <Suspense>
            <ManagerMinutes />
          </Suspense>
        )}
      </PrivatePanel>
      <SidePanel
        open={over === "notes"}
        onClose={close}
        guarded={t(messages.caseGuard)}
        title={t(messages.notesTitle)}
        closeLabel={t(messages.close)}
      >
        {over === "notes" && <SessionNote rows={12} />}
      </SidePanel>
      {over === "add" && (
        <FindPerson
          onClose={close}
          onTake={(id) => {
            if (!pins.ids.includes(id)) pins.toggle(id);
            close();
          }}
        />
      )}
      <Suspense>
        {over === "cases" && <CompareCases ids={comparedIds(about, pins.ids)} onClose={close} />}
        {over === "pace" && <PaceDialog left={left} onClose={close} />}
        {over === "lastCall" && <LastCallDialog onTake={onTake} onDone={onClosing} onClose={close} />}
        {over === "lock" && <LockDialog onClose={close} onGo={onTake} onAdjourn={() => onShow("adjourn")} />}
        {over === "adjourn" && <AdjournDialog onClose={close} />}
        {over === "wall" && <WallDialog onClose={close} />}
      </Suspense>
    </>
  );
}
