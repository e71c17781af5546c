import { FormattedMessage } from "react-intl";
import { useViewpoint } from "../../state/standpoint.ts";
import { COVERS } from "../../ui/beside.ts";
import { Button } from "../../ui/button.tsx";
import { useMedia } from "../../ui/use-media.ts";
import { messages } from "./messages.ts";
import { useTasks } from "./use-tasks.ts";

/**
 * At the foot of a person's panel that covers the bar: how many answers wait about others, and the way to them.
 *
 * @param about the person in the panel, which has what is open about them itself
 */
export function WaitingLine({ about, onShow }: { about: string; onShow: () => void }) {
  const covered = useMedia(COVERS);
  const { role } = useViewpoint();
  const count = useTasks().filter(({ waits, subjectId }) => waits && subjectId !== about).length;
  if (!covered || role !== "manager" || count === 0) return null;
  return (
    <Button onClick={onShow}>
      <FormattedMessage {...messages.waitElsewhere} values={{ count }} />
    </Button>
  );
}
