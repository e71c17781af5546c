import { Suspense, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { part } from "../../ui/part.ts";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { messages } from "./messages.ts";
import { QuietPart } from "./quiet-part.tsx";
import { useIdle } from "./use-idle.ts";
import { useWakeLock } from "./use-wake-lock.ts";
import { useWallMeta, useWallSeat } from "./use-wall.ts";
import styles from "./wall.module.css";
import { useWallLook } from "./wall-look.ts";
import { WallScreen } from "./wall-screen.tsx";

// What a hand is needed for comes when there is one: most of the time there is none.
const PairScreen = part(async () => (await import("./pair-screen.tsx")).PairScreen);
const FailedScreen = part(async () => (await import("./failed-screen.tsx")).FailedScreen);
const WallControls = part(async () => (await import("./wall-controls.tsx")).WallControls);

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
  const [touched, setTouched] = useState(false);
  if (!idle && !touched) setTouched(true);
  return (
    <main
      className={styles.wall}
      data-surface="wall"
      data-theme={dark ? "dark" : "light"}
      data-idle={idle || undefined}
      style={{ "--text-scale": scale / 100 }}
    >
      {state.status === "checking" && <QuietPart title={t(messages.checking)} />}
      {paired && <Paired id={id} offset={state.offset} onRefused={refused} />}
      <Suspense>
        {state.status === "unpaired" && <PairScreen ended={state.ended} onPair={pair} />}
        {state.status === "failed" && <FailedScreen problem={state.problem} onRetry={() => void check()} />}
      </Suspense>
      <Suspense>
        {touched && <WallControls idle={idle} onDisconnect={paired ? () => void leave() : undefined} />}
      </Suspense>
    </main>
  );
}

function Paired({ id, offset, onRefused }: { id: string; offset: number; onRefused: () => void }) {
  useWakeLock();
  const meta = useWallMeta(id, onRefused);
  return <WallScreen meta={meta} offset={offset} />;
}
