import { useEffect } from "react";
import { useIntl } from "react-intl";
import { problemMessage } from "../../state/problem-messages.ts";
import { Button } from "../../ui/button.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { messages } from "./messages.ts";
import { PairScreen } from "./pair-screen.tsx";
import { QuietPart } from "./quiet-part.tsx";
import { useIdle } from "./use-idle.ts";
import { useWakeLock } from "./use-wake-lock.ts";
import { useWallMeta, useWallSeat } from "./use-wall.ts";
import styles from "./wall.module.css";
import { WallControls } from "./wall-controls.tsx";
import { useWallLook } from "./wall-look.ts";
import { WallScreen } from "./wall-screen.tsx";

/**
 * The screen on the wall of a room (UX.md 12): a role of its own that nobody is signed in to. It needs no hand: it
 * follows the facilitator, goes blank when it must, and comes back by itself.
 */
export function WallPage({ id }: { id: string }) {
  const t = useIntl().formatMessage;
  const { scale, dark } = useWallLook();
  const idle = useIdle();
  const { state, check, pair, refused, leave } = useWallSeat(id);
  // Nobody's name, and not the session's either: a tab is seen by whoever passes.
  usePageTitle(t(messages.tab));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, as the page opens
  useEffect(() => {
    void check();
  }, []);
  const paired = state.status === "paired";
  return (
    <main
      className={styles.wall}
      data-surface="wall"
      data-theme={dark ? "dark" : "light"}
      data-idle={idle || undefined}
      style={{ "--text-scale": scale / 100 }}
    >
      {state.status === "checking" && <QuietPart title={t(messages.checking)} />}
      {state.status === "unpaired" && <PairScreen ended={state.ended} onPair={pair} />}
      {state.status === "failed" && (
        <div className={styles.pair}>
          <h1 className={styles.still}>{t(messages.lost)}</h1>
          <p className={styles.text}>{t(problemMessage(state.problem.code))}</p>
          <Button onClick={() => void check()}>{t(messages.again)}</Button>
        </div>
      )}
      {paired && <Paired id={id} offset={state.offset} onRefused={refused} />}
      <WallControls idle={idle} onDisconnect={paired ? () => void leave() : undefined} />
    </main>
  );
}

function Paired({ id, offset, onRefused }: { id: string; offset: number; onRefused: () => void }) {
  useWakeLock();
  const meta = useWallMeta(id, onRefused);
  return <WallScreen meta={meta} offset={offset} />;
}
