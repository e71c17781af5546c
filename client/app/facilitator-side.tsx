import { useIntl } from "react-intl";
import { AskPart } from "../features/facilitation/ask-part.tsx";
import { AttendancePart } from "../features/facilitation/attendance-part.tsx";
import { BesidePart } from "../features/facilitation/beside-part.tsx";
import type { ComparePins } from "../features/facilitation/compare-pins.ts";
import { messages as words } from "../features/facilitation/messages.ts";
import { TimerPart } from "../features/facilitation/timer-part.tsx";
import { FollowingCount } from "../features/together/follow-badge.tsx";
import { firstWord } from "../state/person-names.ts";
import { useRecord } from "../state/room-context.tsx";
import { Button } from "../ui/button.tsx";
import { useKeyHint } from "../ui/commands.ts";

type FacilitatorSideProps = {
  /** The person in focus; null where it is nobody. */
  id: string | null;
  pins: ComparePins;
  onCompare: () => void;
  onGuide: () => void;
};

/** The right of the facilitator's screen: the time, whom to hold beside, what to ask, who is here. */
export function FacilitatorSide({ id, pins, onCompare, onGuide }: FacilitatorSideProps) {
  const focused = useRecord((view) => (id === null ? undefined : view.subjects.get(id)));
  const firstName = focused ? firstWord(focused.name) : null;
  return (
    <>
      <TimerPart name={firstName} />
      {id !== null && firstName !== null && (
        <BesidePart id={id} name={firstName} pins={pins} onCompare={onCompare} />
      )}
      {focused && <AskPart about="person" level={focused.level} onMore={onGuide} />}
      <AttendancePart aside={<FollowingCount />} />
    </>
  );
}

/** The way to the case of the person in focus, and back: below all that. */
export function CaseWay({ name, open, onCase }: { name: string; open: boolean; onCase: () => void }) {
  const t = useIntl().formatMessage;
  const keyHint = useKeyHint("facilitation.case");
  return (
    <Button block keyHint={keyHint} aria-expanded={open} onClick={onCase}>
      {t(open ? words.closeCase : words.openCase, { name: firstWord(name) })}
    </Button>
  );
}
