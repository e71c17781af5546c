import { ArrowLeft } from "lucide-react";
import { useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import styles from "../features/answers/answers.module.css";
import { BarFrame } from "../features/answers/bar-frame.tsx";
import { rich } from "../features/answers/rich-words.tsx";
import { messages as words } from "../features/facilitation/messages.ts";
import { Button } from "../ui/button.tsx";
import { useKeyHint } from "../ui/commands.ts";
import { useHeight } from "../ui/use-height.ts";
import { messages } from "./room-messages.ts";

type BoardFootProps = {
  /** The name of who or what is in focus; null where it is nobody. */
  on: string | null;
  /** What the way back is called. */
  back: string;
  onBack: () => void;
  /** Who comes next on the agenda; null where nobody is left. */
  next: string | null;
  onNext: () => void;
};

/** Under the facilitator's board: whom the room is on, the way back to them, and whom to take next. */
export function BoardFoot({ on, back, onBack, next, onNext }: BoardFootProps) {
  const t = useIntl().formatMessage;
  const bar = useRef<HTMLElement>(null);
  useHeight(bar, "--foot");
  const backKey = useKeyHint("session.board");
  const nextKey = useKeyHint("agenda.next");
  return (
    <section ref={bar} className={styles.bar} aria-label={t(messages.boardFoot)}>
      <BarFrame
        actions={
          <>
            <Button keyHint={nextKey} onClick={onNext}>
              {next === null ? t(words.lastCall) : t(words.groupNext, { name: next })}
            </Button>
            <Button variant="primary" icon={<ArrowLeft />} keyHint={backKey} onClick={onBack}>
              {back}
            </Button>
          </>
        }
      >
        <FormattedMessage
          {...(on === null ? messages.boardOnNobody : messages.boardOn)}
          values={{ ...rich, name: on }}
        />
      </BarFrame>
    </section>
  );
}
