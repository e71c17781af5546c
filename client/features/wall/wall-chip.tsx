import { Monitor, MonitorOff } from "lucide-react";
import { useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import styles from "./control.module.css";
import { messages } from "./control-messages.ts";
import { useWallControl } from "./use-wall-control.ts";

/** That there is a wall, and whether it is blank, in the bar: nobody has to turn round to know. */
export function WallChip({ onShow }: { onShow: () => void }) {
  const t = useIntl().formatMessage;
  const { connected, blank, revealed } = useWallControl().status;
  if (connected === 0 && !blank) return null;
  const state = blank
    ? t(messages.chipBlank)
    : revealed === null
      ? t(messages.chipOn, { count: connected })
      : t(messages.chipRevealed);
  return (
    <span className={styles.chip} data-attention={blank || revealed !== null || undefined}>
      <Button
        size="s"
        variant="quiet"
        icon={blank ? <MonitorOff /> : <Monitor />}
        aria-label={t(messages.chipName, { state })}
        onClick={onShow}
      >
        {state}
      </Button>
    </span>
  );
}
