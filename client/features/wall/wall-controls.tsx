import { Maximize, Minus, Plus, Unplug } from "lucide-react";
import { useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Switch } from "../../ui/switch.tsx";
import { messages } from "./messages.ts";
import styles from "./wall-controls.module.css";
import { LARGEST, SMALLEST, STEP, setWallLook, useWallLook } from "./wall-look.ts";

/** What can be set on the screen itself. It comes when a hand does, and goes with it. */
export function WallControls({ idle, onDisconnect }: { idle: boolean; onDisconnect?: () => void }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { scale, dark } = useWallLook();
  return (
    <section
      className={styles.controls}
      data-controls
      data-idle={idle || undefined}
      aria-label={t(messages.controls)}
    >
      <div className={styles.sizes}>
        <IconButton
          label={t(messages.smaller)}
          icon={<Minus />}
          disabled={scale <= SMALLEST}
          onClick={() => setWallLook({ scale: Math.max(SMALLEST, scale - STEP) })}
        />
        <span role="status">{t(messages.scale, { percent: scale })}</span>
        <IconButton
          label={t(messages.larger)}
          icon={<Plus />}
          disabled={scale >= LARGEST}
          onClick={() => setWallLook({ scale: Math.min(LARGEST, scale + STEP) })}
        />
      </div>
      <Switch label={t(messages.dark)} checked={dark} onChange={(on) => setWallLook({ dark: on })} />
      {document.fullscreenEnabled && (
        <Button
          icon={<Maximize />}
          onClick={() => {
            // Refused where a browser has its own mind: nothing is lost.
            const done = document.fullscreenElement
              ? document.exitFullscreen()
              : document.documentElement.requestFullscreen();
            void done.catch(() => {});
          }}
        >
          {t(messages.fullScreen)}
        </Button>
      )}
      {onDisconnect && (
        <Button icon={<Unplug />} onClick={onDisconnect}>
          {t(messages.disconnect)}
        </Button>
      )}
    </section>
  );
}
