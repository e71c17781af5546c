import type { WallStageBody, WallStatus } from "@evenhand/shared/protocol/wall";
import { useIntl } from "react-intl";
import { put, remove } from "../../state/http.ts";
import { useProblemWords } from "../../state/problem-words.ts";
import { useControl, useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { useCommands } from "../../ui/commands.ts";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./control-messages.ts";

const UNKNOWN: WallStatus = { connected: 0, blank: false, revealed: null };

/** The walls of this session as the facilitator knows them, and what can be done about them. */
export function useWallControl() {
  const t = useIntl().formatMessage;
  const room = useRoom();
  const words = useProblemWords();
  const status = useControl((state) => state.wall) ?? UNKNOWN;
  const path = `/api/sessions/${encodeURIComponent(room.sessionId)}/wall`;

  const attempt = async (task: () => Promise<string>): Promise<void> => {
    try {
      announce(await task());
    } catch (error) {
      toast({ title: t(messages.failed, { why: words(error) }), tone: "danger" });
    }
  };
  const stage = async (change: WallStageBody): Promise<WallStatus> => {
    const { wall: before } = room.control.getState();
    // At once: whoever blanks the wall is in a hurry. The server's word comes after it.
    room.control.setState({ wall: { ...status, ...change } });
    try {
      const wall = await put<WallStatus>(path, change);
      room.control.setState({ wall });
      return wall;
    } catch (error) {
      room.control.setState({ wall: before });
      throw error;
    }
  };
  return {
    status,
    path,
    setBlank: (blank: boolean) =>
      attempt(async () => {
        const { connected } = await stage({ blank });
        if (!blank) return t(messages.shownNow);
        return t(connected === 0 ? messages.blankNobody : messages.blankNow);
      }),
    reveal: (revealed: string | null) =>
      attempt(async () => {
        await stage({ revealed });
        return "";
      }),
    disconnect: () =>
      attempt(async () => {
        await remove(path);
        return t(messages.disconnected);
      }),
  };
}

/** `B`, on every part of the facilitator's screen. */
export function useBlankKey(onShow: () => void): void {
  const t = useIntl().formatMessage;
  const { status, setBlank } = useWallControl();
  useCommands([
    {
      id: "wall.blank",
      group: "whole",
      keys: ["b"],
      label: t(status.blank ? messages.unblank : messages.blank),
      line: { label: t(messages.blank) },
      run: () => void setBlank(!status.blank),
    },
    { id: "wall.show", group: "whole", label: t(messages.entry), run: onShow },
  ]);
}
