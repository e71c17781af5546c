import { Columns3, Ellipsis, EyeOff, NotebookPen, UserRound } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { AgendaPanel } from "../features/agenda/agenda-panel.tsx";
import { agendaProgress, stageOf } from "../features/agenda/agenda-rows.ts";
import { LastCallDialog } from "../features/agenda/last-call-dialog.tsx";
import { PrivatePanel, usePrivateNews } from "../features/agenda/private-panel.tsx";
import { RoomDistribution } from "../features/agenda/room-distribution.tsx";
import { useAgenda } from "../features/agenda/use-agenda.ts";
import { BoardScreen } from "../features/board/board-screen.tsx";
import { FocusPerson } from "../features/consensus/focus-person.tsx";
import { AdjournDialog } from "../features/facilitation/adjourn-dialog.tsx";
import { AskPart } from "../features/facilitation/ask-part.tsx";
import { AttendancePart } from "../features/facilitation/attendance-part.tsx";
import { BesidePart } from "../features/facilitation/beside-part.tsx";
import { FocusGroup } from "../features/facilitation/focus-group.tsx";
import { FocusNobody } from "../features/facilitation/focus-nobody.tsx";
import { KeysDialog } from "../features/facilitation/keys-dialog.tsx";
import { messages as words } from "../features/facilitation/messages.ts";
import { RequestBanner } from "../features/facilitation/request-banner.tsx";
import { SessionProgress, Stages } from "../features/facilitation/session-progress.tsx";
import { TimerPart } from "../features/facilitation/timer-part.tsx";
import { LockDialog } from "../features/lock/lock-dialog.tsx";
import { SessionNote } from "../features/notes/session-note.tsx";
import { useRecord, useSend } from "../state/room-context.tsx";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Columns } from "../ui/layout.tsx";
import { Menu } from "../ui/menu.tsx";
import { useShortcuts } from "../ui/shortcuts.ts";
import { SidePanel } from "../ui/side-panel.tsx";
import { toast } from "../ui/toast.tsx";
import { CasePanel } from "./case-panel.tsx";
import styles from "./room.module.css";
import { RoomHeader } from "./room-header.tsx";
import { messages } from "./room-messages.ts";

type Over = "case" | "private" | "notes" | "lastCall" | "lock" | "adjourn" | "keys";

/**
 * The facilitator's live screen: left how the room stands and whom to talk about, in the middle the person in focus
 * with the one thing to do, right the time, the people and the questions. Everything private opens in a guarded
 * panel, so that the laptop may be mirrored on the wall.
 */
export function FacilitatorRoom() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const send = useSend();
  const agenda = useAgenda();
  const focused = useRecord((view) => (agenda.focus === null ? undefined : view.subjects.get(agenda.focus)));
  const group = useRecord((view) => (agenda.focus === null ? undefined : view.agenda.get(agenda.focus)));
  const here = useRecord(() => true, false);
  const news = usePrivateNews();
  const [over, setOver] = useState<Over | null>(null);
  const [board, setBoard] = useState(false);
  const close = (): void => setOver(null);
  const show = (what: Over) => (): void => setOver(what);

  const { rows, focus, next, previous, focusOn } = agenda;
  const progress = agendaProgress(rows);
  const nextName = next?.name ?? null;
  const goOn = (): void => (next ? focusOn(next.id) : setOver("lastCall"));
  const take = (id: string): void => {
    close();
    setBoard(false);
    focusOn(id);
  };
  useShortcuts({
    n: goOn,
    p: previous === null ? undefined : () => focusOn(previous),
    o: focused ? () => setOver((now) => (now === "case" ? null : "case")) : undefined,
    l: show("lock"),
    "Shift+?": show("keys"),
    "?": show("keys"),
  });
  const refresh = async (): Promise<void> => {
    const ack = await send({ type: "agenda.refresh" });
    if (ack.ok) toast({ title: t(words.refreshed) });
  };
  if (!here) return null;
  const firstName = focused?.name.split(/\s+/u)[0] ?? null;
  return (
    <div className={styles.room} data-board={board || undefined}>
      <RoomHeader
        stages={<Stages current={stageOf(rows, focus)} />}
        progress={<SessionProgress {...progress} />}
        tools={
          <>
            <span className={styles.dot} data-news={news || undefined}>
              <IconButton
                label={t(news ? words.privateNews : words.privateEntry)}
                icon={<EyeOff />}
                onClick={show("private")}
              />
            </span>
            <Menu
              align="end"
              trigger={<IconButton label={t(words.menu)} icon={<Ellipsis />} />}
              groups={[
                {
                  key: "look",
                  entries: [
                    {
                      key: "board",
                      icon: board ? <UserRound /> : <Columns3 />,
                      label: t(board ? words.boardBack : words.board),
                      onSelect: () => setBoard(!board),
                    },
                    { key: "notes", icon: <NotebookPen />, label: t(words.note), onSelect: show("notes") },
                  ],
                },
                {
                  key: "session",
                  entries: [
                    {
                      key: "refresh",
                      label: t(words.refresh),
                      hint: t(words.refreshHint),
                      onSelect: () => void refresh(),
                    },
                    { key: "last", label: t(words.lastCall), onSelect: show("lastCall") },
                    {
                      key: "adjourn",
                      label: t(words.adjourn),
                      hint: t(words.adjournHint),
                      onSelect: show("adjourn"),
                    },
                    {
                      key: "lock",
                      label: t(words.lock),
                      hint: t(words.lockHint),
                      keyHint: "L",
                      onSelect: show("lock"),
                    },
                  ],
                },
                {
                  key: "help",
                  entries: [{ key: "keys", label: t(words.shortcuts), keyHint: "?", onSelect: show("keys") }],
                },
              ]}
            />
          </>
        }
      />
      <RequestBanner />
      <main className={styles.body} id="content" tabIndex={-1} data-board={board || undefined}>
        {board ? (
          <BoardScreen />
        ) : (
          <Columns
            mainFirst
            leftLabel={t(messages.left)}
            left={
              <>
                <RoomDistribution />
                <AgendaPanel agenda={agenda} />
              </>
            }
            rightLabel={t(messages.right)}
            right={
              <>
                <TimerPart name={firstName} />
                {focused && focus !== null && <BesidePart id={focus} name={firstName ?? ""} />}
                {focus !== null && <AskPart about={focused ? "person" : "group"} level={focused?.level} />}
                <AttendancePart />
                {focused && (
                  <Button block keyHint="O" onClick={show("case")}>
                    {t(words.openCase, { name: firstName })}
                  </Button>
                )}
              </>
            }
          >
            {focused && focus !== null ? (
              <FocusPerson id={focus} next={nextName} onNext={goOn} />
            ) : group && group.kind !== "subject" ? (
              <FocusGroup group={group} next={nextName} onNext={goOn} onTake={focusOn} />
            ) : (
              <FocusNobody next={nextName} done={progress.done} onNext={goOn} onLastCall={show("lastCall")} />
            )}
          </Columns>
        )}
      </main>
      <CasePanel id={focused && over === "case" ? focus : null} onClose={close} />
      <PrivatePanel open={over === "private"} onClose={close} onTake={take} />
      <SidePanel
        open={over === "notes"}
        onClose={close}
        guarded={t(messages.caseGuard)}
        title={t(messages.notesTitle)}
        closeLabel={t(messages.close)}
      >
        {over === "notes" && <SessionNote rows={12} />}
      </SidePanel>
      {over === "lastCall" && <LastCallDialog onTake={take} onClose={close} />}
      {over === "lock" && <LockDialog onClose={close} onGo={take} onAdjourn={show("adjourn")} />}
      {over === "adjourn" && <AdjournDialog onClose={close} />}
      {over === "keys" && <KeysDialog onClose={close} />}
    </div>
  );
}
