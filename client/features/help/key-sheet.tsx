import { FormattedMessage, useIntl } from "react-intl";
import { useDeclaredCommands } from "../../ui/commands.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { setShortcutsOn, useShortcutsOn } from "../../ui/shortcuts.ts";
import { Switch } from "../../ui/switch.tsx";
import { groupMessages } from "./group-words.ts";
import styles from "./key-sheet.module.css";
import { messages } from "./messages.ts";
import { sheetGroups } from "./sheet-lines.ts";

/** What every key of this screen does, and the switch for those who must not press them by accident. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const on = useShortcutsOn();
  const groups = sheetGroups(useDeclaredCommands());
  return (
    <Dialog
      open
      size="l"
      onClose={onClose}
      title={<FormattedMessage {...messages.sheetTitle} />}
      closeLabel={intl.formatMessage(messages.close)}
      actions={
        <Switch
          label={intl.formatMessage(messages.keysOn)}
          hint={intl.formatMessage(messages.keysOnHint)}
          checked={on}
          onChange={setShortcutsOn}
        />
      }
    >
      <div className={styles.sheet}>
        <div className={styles.groups} data-off={!on || undefined}>
          {groups.map(({ group, lines }) => (
            <section key={group} className={styles.group} aria-labelledby={`keys-${group}`}>
              <h3 className={styles.name} id={`keys-${group}`}>
                <FormattedMessage {...groupMessages[group]} />
              </h3>
              <dl className={styles.lines}>
                {lines.map(({ shown, key, label, now }) => (
                  <div key={shown ?? key} className={styles.line} data-now={now || undefined}>
                    <dt>
                      <Kbd>{shown ?? keyWords(key ?? "")}</Kbd>
                    </dt>
                    <dd>
                      {label}
                      {!now && (
                        <span>
                          {" · "}
                          <FormattedMessage {...messages.notNow} />
                        </span>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
