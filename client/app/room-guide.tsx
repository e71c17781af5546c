import { Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { useStage } from "../features/agenda/use-stage.ts";
import { messages } from "../features/guide/messages.ts";
import { useCommands } from "../ui/commands.ts";
import { part } from "../ui/part.ts";

const GuidePanel = part(async () => (await import("../features/guide/guide-panel.tsx")).GuidePanel);

const STAGES = { opening: "opening", outliers: "main", rest: "main", closing: "closing" } as const;

/** The script, the questions and the red flags, one key away (`G`) on every participant's device. */
export function useRoomGuide(): {
  readonly open: boolean;
  readonly toggle: () => void;
  readonly panel: React.ReactNode;
} {
  const t = useIntl().formatMessage;
  const stage = useStage();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const toggle = (): void => {
    setWanted(true);
    setOpen((now) => !now);
  };
  useCommands([{ id: "room.guide", group: "help", keys: ["g"], label: t(messages.open), run: toggle }]);
  const panel = wanted && (
    <Suspense>
      <GuidePanel open={open} stage={STAGES[stage]} onClose={() => setOpen(false)} />
    </Suspense>
  );
  return { open, toggle, panel };
}
