import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog as Base } from "@base-ui/react/dialog";
import { Search, X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import styles from "./command-dialog.module.css";
import { FadedScroll } from "./faded-scroll.tsx";
import { IconButton } from "./icon-button.tsx";
import { Kbd } from "./kbd.tsx";

export interface CommandEntry {
  readonly id: string;
  readonly label: string;
  /** Beside the label, quietly. */
  readonly detail?: string | undefined;
  readonly keyHint?: string | undefined;
  /** It stays to be read, and does nothing. */
  readonly disabled?: boolean;
}

export interface CommandEntries {
  readonly key: string;
  /** Without one the entries stand in one list, by how well they fit. */
  readonly label?: string | undefined;
  readonly items: readonly CommandEntry[];
}

type CommandDialogProps = {
  onClose: () => void;
  /** The name of the window, and of its field. */
  label: string;
  placeholder: string;
  closeLabel: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly CommandEntries[];
  onChoose: (id: string) => void;
  /** What stands there where nothing fits. */
  empty: ReactNode;
  /** How many fit, for those who do not see the list. */
  status: string;
  /** At the foot, quietly. */
  foot?: ReactNode;
};

/** One field over the page that finds what can be done: type, arrows, Enter. Filtering is the caller's. */
export function CommandDialog(props: CommandDialogProps) {
  const { onClose, label, placeholder, closeLabel, query, onQuery, groups, onChoose, empty, status, foot } =
    props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <Base.Root open onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={styles.popup} aria-label={label} initialFocus={field}>
            <Autocomplete.Root
              open
              inline
              // What fits the words best is chosen by Enter; before any are typed nothing is done by accident.
              autoHighlight={query.trim() === "" ? false : "always"}
              keepHighlight
              items={groups}
              filter={null}
              value={query}
              onValueChange={(value, { reason }) => {
                // Choosing an entry would write its name into the field.
                if (reason !== "item-press") onQuery(value);
              }}
            >
              <div className={styles.head}>
                <Search className={styles.sign} aria-hidden="true" />
                <Autocomplete.Input
                  ref={field}
                  className={styles.field}
                  aria-label={label}
                  placeholder={placeholder}
                  spellCheck={false}
                />
                <Base.Close render={<IconButton label={closeLabel} icon={<X />} size="s" />} />
              </div>
              <Autocomplete.Status className={styles.status}>{status}</Autocomplete.Status>
              <FadedScroll className={styles.body}>
                <Autocomplete.Empty>
                  <div className={styles.empty}>{empty}</div>
                </Autocomplete.Empty>
                <Autocomplete.List className={styles.list} aria-label={label}>
                  {(group: CommandEntries) => (
                    <Autocomplete.Group key={group.key} items={[...group.items]} className={styles.group}>
                      {group.label !== undefined && (
                        <Autocomplete.GroupLabel className={styles.label}>
                          {group.label}
                        </Autocomplete.GroupLabel>
                      )}
                      <Autocomplete.Collection>
                        {(entry: CommandEntry) => (
                          <Entry key={entry.id} entry={entry} onChoose={() => onChoose(entry.id)} />
                        )}
                      </Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
              </FadedScroll>
            </Autocomplete.Root>
            {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry, onChoose }: { entry: CommandEntry; onChoose: () => void }) {
  const { label, detail, keyHint, disabled } = entry;
  return (
    <Autocomplete.Item
      value={entry}
      className={styles.item}
      aria-disabled={disabled || undefined}
      onClick={onChoose}
    >
      <span className={styles.words}>
        <span className={styles.name}>{label}</span>
        {detail !== undefined && detail !== "" && <span className={styles.detail}>{detail}</span>}
      </span>
      {keyHint !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Kbd>{keyHint}</Kbd>
        </span>
      )}
    </Autocomplete.Item>
  );
}
