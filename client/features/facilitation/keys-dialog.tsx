import { FormattedMessage, useIntl } from "react-intl";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { setShortcutsOn, useShortcutsOn } from "../../ui/shortcuts.ts";
import { Switch } from "../../ui/switch.tsx";
import styles from "./facilitation.module.css";
import { messages } from "./messages.ts";

const KEYS = [
  ["N", messages.keyNext],
  ["P", messages.keyPrevious],
  ["Enter", messages.keyPrimary],
  ["1–5", messages.keyDigit],
  ["K", messages.keyKeep],
  ["J", messages.keyNone],
  ["D", messages.keyDefer],
  ["U", messages.keyUndo],
  ["V", messages.keyPoll],
  ["T", messages.keyTimer],
  ["O", messages.keyCase],
  ["L", messages.keyLock],
  ["Esc", messages.keyEscape],
  ["?", messages.keyHelp],
] as const;

/** What every key of the screen does, and the switch for those who must not press them by accident. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const on = useShortcutsOn();
  return (
    <Dialog
      open
      onClose={onClose}
      title={<FormattedMessage {...messages.keysTitle} />}
      closeLabel={intl.formatMessage(messages.close)}
    >
      <dl className={styles.keys}>
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>
              <FormattedMessage {...words} />
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={intl.formatMessage(messages.keysOn)}
        hint={intl.formatMessage(messages.keysOnHint)}
        checked={on}
        onChange={setShortcutsOn}
      />
    </Dialog>
  );
}
