import { FormattedMessage, useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { StatusDot } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Switch } from "../../ui/switch.tsx";
import styles from "./control.module.css";
import { messages } from "./control-messages.ts";
import { PairingPart } from "./pairing-part.tsx";
import { useWallControl } from "./use-wall-control.ts";

/** Lets a screen onto the wall, and decides what the wall shows. Once the room is closed it only takes screens off. */
export function WallDialog({ onClose }: { onClose: () => void }) {
  const t = useIntl().formatMessage;
  const { status, path, setBlank, reveal, disconnect } = useWallControl();
  const live = useAllows("wall.show");
  const focus = useRecord((view) => view.meta.focus, null);
  const focused = useRecord((view) => (focus === null ? undefined : view.subjects.get(focus)));
  const name = focused?.justified ? focused.name : null;
  return (
    <Dialog
      open
      onClose={onClose}
      size="m"
      title={t(messages.title)}
      description={t(live ? messages.lead : messages.leadClosed)}
      closeLabel={t(messages.close)}
    >
      <Stack gap={5}>
        {live && <PairingPart path={`${path}/codes`} connected={status.connected} />}
        <section className={styles.stage} aria-labelledby="wall-stage">
          <h3 id="wall-stage" className={styles.label}>
            <FormattedMessage {...messages.state} />
          </h3>
          <p role="status">
            <StatusDot tone={status.connected > 0 ? "ok" : "plain"}>
              {t(messages.connected, { count: status.connected })}
            </StatusDot>
          </p>
          {live && (
            <>
              <Switch
                label={t(messages.blank)}
                hint={t(messages.blankHint)}
                checked={status.blank}
                onChange={(blank) => void setBlank(blank)}
              />
              <Switch
                label={name === null ? t(messages.revealNobody) : t(messages.reveal, { name })}
                hint={t(name === null ? messages.revealNobodyHint : messages.revealHint)}
                checked={name !== null && status.revealed === focus}
                disabled={name === null}
                onChange={(on) => void reveal(on ? focus : null)}
              />
            </>
          )}
          {status.connected > 0 && (
            <div>
              <Button variant="danger" size="s" onClick={() => void disconnect()}>
                {t(messages.disconnect)}
              </Button>
            </div>
          )}
        </section>
      </Stack>
    </Dialog>
  );
}
