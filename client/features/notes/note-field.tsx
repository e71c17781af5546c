import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { FormattedList, FormattedMessage, useIntl } from "react-intl";
import { useStore } from "zustand/react";
import type { NotesReplica } from "../../state/notes-replica.ts";
import { useRoom } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { caretAfter } from "../../state/text-diff.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { messages } from "./messages.ts";
import type { NoteEditorFieldProps } from "./note-editor-field.tsx";
import styles from "./note-field.module.css";

/** The longest note that is typed, in UTF-16 code units. */
const LONGEST = 20_000;

type NoteFieldProps = {
  replica: NotesReplica;
  label: string;
  hint: string;
  /** How this note is called in the room's awareness: a subject's id, or `session`. */
  name: string;
  rows?: number;
};

/**
 * A shared note that many hands write at once: in its editor, and in a plain text field until that has come. Whoever
 * types in the plain one already is not moved over before they are done.
 */
export function NoteField({ replica, label, hint, name, rows = 4 }: NoteFieldProps) {
  const intl = useIntl();
  const room = useRoom();
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<{ start: number; end: number } | null>(null);
  const text = useStore(replica.store, (state) => state.text);
  const synced = useStore(replica.store, (state) => state.synced);
  const refused = useStore(replica.store, (state) => state.refused);
  const shared = useStore(replica.store, (state) => state.shared);
  const mayWrite = useAllows("notes.write");
  const [Editor, setEditor] = useState<((props: NoteEditorFieldProps) => ReactNode) | null>(null);
  const [typesPlainly, setTypesPlainly] = useState(false);
  useEffect(() => {
    let gone = false;
    import("./note-editor-field.tsx").then(
      (chunk) => gone || setEditor(() => chunk.NoteEditorField),
      // Not to be had: the plain field does the same without names at the carets.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, []);

  // Before the new text is drawn the caret is where it was; afterwards the browser would put it at the end.
  useLayoutEffect(
    () =>
      replica.onRemote((edits) => {
        const node = area.current;
        if (!node || document.activeElement !== node) return;
        const { start, end } = caret.current ?? { start: node.selectionStart, end: node.selectionEnd };
        caret.current = { start: caretAfter(start, edits), end: caretAfter(end, edits) };
      }),
    [replica],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is what moves the caret
  useLayoutEffect(() => {
    if (caret.current) area.current?.setSelectionRange(caret.current.start, caret.current.end);
    caret.current = null;
  }, [text]);

  const hand = (editing: string | null): void => room.notes.getState().replica?.show({ editing });

  if (refused !== null) {
    return (
      <p className={styles.quiet}>
        <FormattedMessage {...messages.refused} />
      </p>
    );
  }
  if (text === null) {
    return (
      <div aria-busy="true">
        <span className={styles.quiet}>
          <FormattedMessage {...messages.loading} />
        </span>
        <Skeleton height="4em" />
      </div>
    );
  }
  const words = {
    label,
    hint: mayWrite ? hint : intl.formatMessage(messages.closed),
    aside: <Aside synced={synced} name={name} />,
    placeholder: intl.formatMessage(messages.placeholder),
    rows,
    maxLength: LONGEST,
  };
  if (Editor && shared && !typesPlainly) {
    return <Editor {...words} shared={shared} name={name} writable={mayWrite} />;
  }
  return (
    <div className={styles.note}>
      <TextArea
        {...words}
        ref={area}
        readOnly={!mayWrite || !shared}
        value={text}
        onChange={(value) => replica.write(value, area.current?.selectionEnd ?? value.length)}
        onFocus={() => {
          setTypesPlainly(true);
          hand(name);
        }}
        onBlur={() => {
          setTypesPlainly(false);
          hand(null);
        }}
      />
    </div>
  );
}

/** Who else writes here now; or that what is written has not gone out yet. */
function Aside({ synced, name }: { synced: boolean; name: string }) {
  const room = useRoom();
  const replica = useStore(room.notes, (state) => state.replica);
  if (!synced) {
    return (
      <span className={styles.waiting} role="status">
        <FormattedMessage {...messages.waiting} />
      </span>
    );
  }
  return replica ? <Writing replica={replica} name={name} /> : null;
}

function Writing({ replica, name }: { replica: NotesReplica; name: string }) {
  const peers = useStore(replica.store, (state) => state.peers);
  const names = [...new Set(peers.filter((peer) => peer.editing === name).map((peer) => peer.name))];
  if (names.length === 0) return null;
  return (
    <span className={styles.writing}>
      <FormattedMessage
        {...messages.writing}
        values={{ names: <FormattedList value={names} />, count: names.length }}
      />
    </span>
  );
}
