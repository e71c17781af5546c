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
  onCase: () => void;
};

/** The right of the facilitator's screen: the time, whom to hold beside, what to ask, who is here, the way to the case. */
export function FacilitatorSide({ id, pins, onCompare, onGuide, onCase }: FacilitatorSideProps) {
  const t = useIntl().formatMessage;
  const focused = useRecord((view) => (id === null ? undefined : view.subjects.get(id)));
  const caseKey = useKeyHint("facilitation.case");
  const firstName = focused ? firstWord(focused.name) : null;
  return (
    <>
      <TimerPart name={firstName} />
      {id !== null && firstName !== null && (
        <BesidePart id={id} name={firstName} pins={pins} onCompare={onCompare} />
      )}
      {focused && <AskPart about="person" level={focused.level} onMore={onGuide} />}
      <AttendancePart aside={<FollowingCount />} />
      {focused && (
        <Button block keyHint={caseKey} onClick={onCase}>
          {t(words.openCase, { name: firstName })}
        </Button>
      )}
    </>
  );
}
