import { EyeOff } from "lucide-react";
import { Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { AgendaPanel } from "../features/agenda/agenda-panel.tsx";
import { agendaProgress, stageOf } from "../features/agenda/agenda-rows.ts";
import { PrivatePanel, usePrivateNews } from "../features/agenda/private-panel.tsx";
import { RoomDistribution } from "../features/agenda/room-distribution.tsx";
import { useAgenda } from "../features/agenda/use-agenda.ts";
import { FocusPerson } from "../features/consensus/focus-person.tsx";
import { AskPart } from "../features/facilitation/ask-part.tsx";
import { AttendancePart } from "../features/facilitation/attendance-part.tsx";
import { BesidePart } from "../features/facilitation/beside-part.tsx";
import { FocusGroup } from "../features/facilitation/focus-group.tsx";
import { FocusNobody } from "../features/facilitation/focus-nobody.tsx";
import { messages as words } from "../features/facilitation/messages.ts";
import { RequestBanner } from "../features/facilitation/request-banner.tsx";
import { SessionProgress, Stages } from "../features/facilitation/session-progress.tsx";
import { TimerPart } from "../features/facilitation/timer-part.tsx";
import { SessionNote } from "../features/notes/session-note.tsx";
import { FollowingCount } from "../features/together/follow-badge.tsx";
import { useRecord } from "../state/room-context.tsx";
import { Button } from "../ui/button.tsx";
import { useKeyHint } from "../ui/commands.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Columns } from "../ui/layout.tsx";
import { SidePanel } from "../ui/side-panel.tsx";
import { useFacilitatorCommands } from "./facilitator-commands.ts";
import {
  AdjournDialog,
  BoardScreen,
  CasePanel,
  LastCallDialog,
  LockDialog,
  useRoomParts,
} from "./facilitator-parts.ts";
import { Loading } from "./loading.tsx";
import styles from "./room.module.css";
import { RoomHeader } from "./room-header.tsx";
import { messages } from "./room-messages.ts";
import { type MenuChoice, SessionMenu } from "./session-menu.tsx";

type Over = "case" | "private" | MenuChoice;

/**
 * The facilitator's live screen: left how the room stands and whom to talk about, in the middle the person in focus
 * with the one thing to do, right the time, the people and the questions. Everything private opens in a guarded
 * panel, so that the laptop may be mirrored on the wall.
 */
export function FacilitatorRoom() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const agenda = useAgenda();
  const focused = useRecord((view) => (agenda.focus === null ? undefined : view.subjects.get(agenda.focus)));
  const group = useRecord((view) => (agenda.focus === null ? undefined : view.agenda.get(agenda.focus)));
  const here = useRecord(() => true, false);
  const news = usePrivateNews();
  const [over, setOver] = useState<Over | null>(null);
  const [board, setBoard] = useState(false);
  const close = (): void => setOver(null);
  const show = (what: Over) => (): void => setOver(what);

  useRoomParts();

  const { rows, focus, next, previous, focusOn } = agenda;
  const progress = agendaProgress(rows);
  const nextName = next?.name ?? null;
  const goOn = (): void => (next ? focusOn(next.id) : setOver("lastCall"));
  const take = (id: string): void => {
    close();
    setBoard(false);
    focusOn(id);
  };
  useFacilitatorCommands({
    next: nextName,
    onNext: goOn,
    onPrevious: previous === null ? undefined : () => focusOn(previous),
    focused: focused?.name ?? null,
    onCase: () => setOver((now) => (now === "case" ? null : "case")),
    onPrivate: show("private"),
    onTake: take,
  });
  const caseKey = useKeyHint("facilitation.case");
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
            <SessionMenu board={board} onBoard={() => setBoard(!board)} onShow={setOver} />
          </>
        }
      />
      <RequestBanner />
      <main className={styles.body} id="content" tabIndex={-1} data-board={board || undefined}>
        {board ? (
          <Suspense fallback={<Loading />}>
            <BoardScreen />
          </Suspense>
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
                <AttendancePart aside={<FollowingCount />} />
                {focused && (
                  <Button block keyHint={caseKey} onClick={show("case")}>
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
      <Suspense>
        <CasePanel id={focused && over === "case" ? focus : null} onClose={close} />
      </Suspense>
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
      <Suspense>
        {over === "lastCall" && <LastCallDialog onTake={take} onClose={close} />}
        {over === "lock" && <LockDialog onClose={close} onGo={take} onAdjourn={show("adjourn")} />}
        {over === "adjourn" && <AdjournDialog onClose={close} />}
      </Suspense>
    </div>
  );
}
