import {
  BookOpen,
  ChartNoAxesColumn,
  Columns3,
  Ellipsis,
  Monitor,
  NotebookPen,
  Printer,
  Scale,
  UserRound,
} from "lucide-react";
import { useIntl } from "react-intl";
import { compareMessages } from "../features/facilitation/compare-messages.ts";
import { messages } from "../features/facilitation/messages.ts";
import { paceMessages } from "../features/facilitation/pace-messages.ts";
import { messages as guideMessages } from "../features/guide/messages.ts";
import { messages as wall } from "../features/wall/control-messages.ts";
import { refusalWords } from "../state/refusal-words.ts";
import { useRoom } from "../state/room-context.tsx";
import { useCommands, useKeyHint } from "../ui/commands.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";

/** What the menu opens over the screen. */
export type MenuChoice =
  | "notes"
  | "wall"
  | "guide"
  | "pace"
  | "compare"
  | "closing"
  | "lastCall"
  | "adjourn"
  | "lock";

type SessionMenuProps = {
  /** The board stands in place of the person. */
  board: boolean;
  /** What the way back from it is called. */
  back: string;
  onBoard: () => void;
  onShow: (what: MenuChoice) => void;
};

/**
 * What concerns the session as a whole, at the right end of the facilitator's bar. Short enough to stand without
 * scrolling: the pace opens from the bar's own words, the keys by `?` and the palette.
 */
export function SessionMenu({ board, back, onBoard, onShow }: SessionMenuProps) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { send, sessionId } = useRoom();
  const refresh = async (): Promise<void> => {
    const ack = await send({ type: "agenda.refresh" });
    if (ack.ok) toast({ title: t(messages.refreshed) });
    else toast({ title: t(messages.failed, { why: refusalWords(intl, ack.error.code) }), tone: "danger" });
  };
  const entry = (key: MenuChoice, label: string) => ({ key, label, onSelect: () => onShow(key) });
  useCommands([
    {
      id: "session.board",
      group: "view",
      keys: ["e"],
      label: board ? back : t(messages.board),
      line: { label: t(messages.keyBoard) },
      run: onBoard,
    },
    { id: "session.pace", group: "view", label: t(paceMessages.open), run: () => onShow("pace") },
    { id: "session.closing", group: "view", label: t(messages.closingView), run: () => onShow("closing") },
    { id: "session.notes", group: "view", label: t(messages.note), run: () => onShow("notes") },
    {
      id: "session.refresh",
      group: "whole",
      label: t(messages.refresh),
      detail: t(messages.refreshHint),
      run: () => void refresh(),
    },
    { id: "session.lastCall", group: "whole", label: t(messages.lastCall), run: () => onShow("lastCall") },
    {
      id: "session.adjourn",
      group: "whole",
      label: t(messages.adjourn),
      detail: t(messages.adjournHint),
      run: () => onShow("adjourn"),
    },
    {
      id: "session.lock",
      group: "whole",
      keys: ["l"],
      label: t(messages.lock),
      detail: t(messages.lockHint),
      run: () => onShow("lock"),
    },
  ]);
  const compareKey = useKeyHint("facilitation.compare");
  const boardKey = useKeyHint("session.board");
  const guideKey = useKeyHint("room.guide");
  const lockKey = useKeyHint("session.lock");
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t(messages.menu)} icon={<Ellipsis />} />}
      groups={[
        {
          key: "look",
          entries: [
            {
              key: "board",
              icon: board ? <UserRound /> : <Columns3 />,
              label: board ? back : t(messages.board),
              keyHint: boardKey,
              onSelect: onBoard,
            },
            { ...entry("compare", t(compareMessages.open)), icon: <Scale />, keyHint: compareKey },
            { ...entry("closing", t(messages.closingView)), icon: <ChartNoAxesColumn /> },
            { ...entry("guide", t(guideMessages.open)), icon: <BookOpen />, keyHint: guideKey },
            { ...entry("notes", t(messages.note)), icon: <NotebookPen /> },
            { ...entry("wall", t(wall.entry)), icon: <Monitor /> },
            { key: "print", icon: <Printer />, label: t(messages.print), href: `/s/${sessionId}/print` },
          ],
        },
        {
          key: "session",
          entries: [
            {
              key: "refresh",
              label: t(messages.refresh),
              hint: t(messages.refreshHint),
              onSelect: () => void refresh(),
            },
            entry("lastCall", t(messages.lastCall)),
            { ...entry("adjourn", t(messages.adjourn)), hint: t(messages.adjournHint) },
            { ...entry("lock", t(messages.lock)), hint: t(messages.lockHint), keyHint: lockKey },
          ],
        },
      ]}
    />
  );
}
