import { agendaProgress } from "@evenhand/shared/readmodels/agenda-rows";
import { EyeOff } from "lucide-react";
import { Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { AgendaPanel } from "../features/agenda/agenda-panel.tsx";
import { stageOf } from "../features/agenda/agenda-rows.ts";
import { GroupDistribution } from "../features/agenda/group-distribution.tsx";
import { usePrivateNews } from "../features/agenda/private-panel.tsx";
import { RoomDistribution } from "../features/agenda/room-distribution.tsx";
import { rowLabel } from "../features/agenda/row-words.ts";
import { useAgenda } from "../features/agenda/use-agenda.ts";
import { FocusPerson } from "../features/consensus/focus-person.tsx";
import { UndoLine } from "../features/consensus/undo-line.tsx";
import { ClockLine } from "../features/facilitation/clock-line.tsx";
import { MOST_COMPARED, useComparePins } from "../features/facilitation/compare-pins.ts";
import { FocusNobody } from "../features/facilitation/focus-nobody.tsx";
import { messages as words } from "../features/facilitation/messages.ts";
import { RequestBanner } from "../features/facilitation/request-banner.tsx";
import { SessionProgress, Stages } from "../features/facilitation/session-progress.tsx";
import { useBlankKey } from "../features/wall/use-wall-control.ts";
import { WallChip } from "../features/wall/wall-chip.tsx";
import { lastCall } from "../state/last-call.ts";
import { firstWord } from "../state/person-names.ts";
import { useRecord } from "../state/room-context.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Columns } from "../ui/layout.tsx";
import { BoardFoot } from "./board-foot.tsx";
import { useFacilitatorCommands } from "./facilitator-commands.ts";
import { FacilitatorOverlays, type Over } from "./facilitator-overlays.tsx";
import { BoardScreen, ClosingScreen, CompareScreen, FocusGroup, useRoomParts } from "./facilitator-parts.ts";
import { CaseWay, FacilitatorSide } from "./facilitator-side.tsx";
import { Loading } from "./loading.tsx";
import styles from "./room.module.css";
import { useRoomGuide } from "./room-guide.tsx";
import { RoomHeader } from "./room-header.tsx";
import { messages } from "./room-messages.ts";
import { type MenuChoice, SessionMenu } from "./session-menu.tsx";

/** What stands in the room: who is in focus, or over the whole width the board, a comparison, the closing. */
type View = "room" | "board" | "compare" | "closing";
const NOBODY: readonly string[] = [];

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
  const item = useRecord((view) => (agenda.focus === null ? undefined : view.agenda.get(agenda.focus)));
  const here = useRecord(() => true, false);
  const news = usePrivateNews();
  const pins = useComparePins();
  const guide = useRoomGuide();
  const [over, setOver] = useState<Over | null>(null);
  const [view, setView] = useState<View>("room");
  const close = (): void => setOver(null);
  const show = (what: Over) => (): void => setOver(what);
  useRoomParts();

  const { rows, focus, next, previous, focusOn } = agenda;
  const progress = agendaProgress(rows);
  const through = progress.done + progress.accepted;
  const left = progress.total - through;
  const nextName = next && rowLabel(intl, next);
  // Whom nobody has discussed is asked for only where nobody is left on the agenda.
  const rest = useRecord((record) => (next === null ? lastCall(record).rest : 1), 1);
  const group = item && item.kind !== "subject" ? item : undefined;
  const about = focused && focus !== null ? [focus] : (group?.members.slice(0, MOST_COMPARED) ?? NOBODY);
  const take = (id: string): void => {
    close();
    setView("room");
    focusOn(id);
  };
  const toClosing = (): void => {
    close();
    setView("closing");
    // Nobody's time runs while the room looks at itself.
    if (focus !== null) focusOn(null);
  };
  const goOn = (): void => {
    if (next) take(next.id);
    else if (rest > 0) setOver("lastCall");
    else toClosing();
  };
  const atLast = rest > 0 ? t(words.lastCall) : t(words.closingView);
  const onward = nextName === null ? atLast : t(words.groupNext, { name: nextName });
  const toggleCase = (): void => setOver((now) => (now === "case" ? null : "case"));
  const compare = (): void => setView((now) => (now === "compare" ? "room" : "compare"));
  const toggleBoard = (): void => setView((now) => (now === "board" ? "room" : "board"));
  const named = focused ? firstWord(focused.name) : group?.label;
  const back = named === undefined ? t(words.boardBackAgenda) : t(words.boardBack, { name: named });
  const choose = (choice: MenuChoice): void => {
    if (choice === "closing") toClosing();
    else if (choice === "compare") compare();
    else if (choice === "guide") guide.toggle();
    else setOver(choice);
  };
  useFacilitatorCommands({
    next: nextName,
    onNext: goOn,
    onPrevious: previous === null ? undefined : () => take(previous),
    focused: focused?.name ?? null,
    onCase: toggleCase,
    caseOpen: over === "case",
    onPrivate: show("private"),
    onCompare: view === "compare" || about.length + pins.ids.length > 0 ? compare : undefined,
    onTake: take,
  });
  useBlankKey(show("wall"));
  if (!here) return null;
  const atEnd = focus === null && next === null && through > 0;
  const stage = view === "closing" ? "closing" : stageOf(rows, focus);
  const wide = view === "board" || view === "compare";
  return (
    <div className={styles.room} data-board={wide || undefined}>
      <RoomHeader
        hinted={view === "room"}
        stages={<Stages current={stage} />}
        progress={<SessionProgress {...progress} onOpen={show("pace")} />}
        below={<ClockLine stage={stage} left={left} always={wide} onOpen={show("pace")} />}
        tools={
          <>
            <WallChip onShow={show("wall")} />
            <span className={styles.dot} data-news={news || undefined}>
              <IconButton
                label={t(news ? words.privateNews : words.privateEntry)}
                icon={<EyeOff />}
                onClick={show("private")}
              />
            </span>
            <SessionMenu board={view === "board"} back={back} onBoard={toggleBoard} onShow={choose} />
          </>
        }
      />
      <RequestBanner />
      <main className={styles.body} id="content" tabIndex={-1} data-board={wide || undefined}>
        <Suspense fallback={<Loading />}>
          {view === "board" && (
            <BoardScreen
              answers={() => (
                <BoardFoot
                  on={focused?.name ?? group?.label ?? null}
                  back={back}
                  onBack={toggleBoard}
                  next={nextName}
                  onNext={goOn}
                />
              )}
            />
          )}
          {view === "compare" && (
            <CompareScreen
              about={about}
              focus={focused ? focus : null}
              pins={pins}
              onTake={take}
              onAdd={show("add")}
              onCases={show("cases")}
              onBack={compare}
            />
          )}
          {!wide && (
            <Columns
              mainFirst
              leftLabel={t(messages.left)}
              left={
                <>
                  <RoomDistribution />
                  <AgendaPanel agenda={{ ...agenda, focusOn: (id) => id !== null && take(id) }} held={pins} />
                </>
              }
              rightLabel={t(messages.right)}
              right={
                // A group needs the width: its people stand side by side.
                group && view === "room" ? undefined : (
                  <FacilitatorSide
                    id={focused ? focus : null}
                    pins={pins}
                    onCompare={compare}
                    onGuide={guide.toggle}
                  />
                )
              }
              rightFoot={
                focused && <CaseWay name={focused.name} open={over === "case"} onCase={toggleCase} />
              }
            >
              <Suspense fallback={<Loading />}>
                {view === "closing" || atEnd ? (
                  <ClosingScreen onTake={take} onLastCall={show("lastCall")} onAdjourn={show("adjourn")} />
                ) : focused && focus !== null ? (
                  <FocusPerson id={focus} onward={onward} onNext={goOn} />
                ) : group && focus !== null ? (
                  <FocusGroup
                    id={focus}
                    group={group}
                    next={nextName}
                    onward={onward}
                    onNext={goOn}
                    onTake={take}
                    onGuide={guide.toggle}
                    undo={<UndoLine />}
                    picture={<GroupDistribution group={group} />}
                  />
                ) : (
                  <FocusNobody
                    next={nextName}
                    begun={through > 0}
                    onNext={goOn}
                    onLastCall={show("lastCall")}
                  />
                )}
              </Suspense>
            </Columns>
          )}
        </Suspense>
      </main>
      <FacilitatorOverlays
        over={over}
        focus={focused ? focus : null}
        about={about}
        pins={pins}
        left={left}
        onShow={setOver}
        onTake={take}
        onClosing={toClosing}
      />
      {guide.panel}
    </div>
  );
}
