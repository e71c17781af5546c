import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import type * as Y from "yjs";
import { useStore } from "zustand/react";
import { type Caret, placeOf } from "../../state/caret.ts";
import type { NotesReplica, Peer } from "../../state/notes-replica.ts";
import { shortNames } from "../../state/person-names.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { Field } from "../../ui/field.tsx";
import { mountNoteEditor, type NoteEditor } from "./note-editor.ts";
import styles from "./note-field.module.css";
import type { PeerCaret } from "./peer-carets.ts";

export type NoteEditorFieldProps = {
  shared: Y.Text;
  label: string;
  hint: string;
  aside: ReactNode;
  placeholder: string;
  /** How this note is called in the room's awareness. */
  name: string;
  writable: boolean;
  rows: number;
  maxLength: number;
};

/** A note in its editor: a chunk of its own, which comes after the page. */
export function NoteEditorField(props: NoteEditorFieldProps) {
  const { label, hint, aside } = props;
  const editor = useRef<NoteEditor | null>(null);
  const labelledBy = useId();
  return (
    <Field
      hint={hint}
      aside={aside}
      label={
        // An editor is no control that a label could belong to: it is named by these words.
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the pointer's way; the keyboard has Tab
        <span id={labelledBy} onClick={() => editor.current?.focus()}>
          {label}
        </span>
      }
    >
      {(control) => (
        <EditorBox
          {...props}
          editor={editor}
          labelledBy={labelledBy}
          describedBy={control["aria-describedby"]}
        />
      )}
    </Field>
  );
}

type EditorBoxProps = NoteEditorFieldProps & {
  editor: { current: NoteEditor | null };
  /** The ids of what names and describes it. */
  labelledBy: string;
  describedBy: string | undefined;
};

function EditorBox(props: EditorBoxProps) {
  const room = useRoom();
  const replica = useStore(room.notes, (state) => state.replica);
  const host = useEditor(props, replica);
  const { name, shared, editor, rows } = props;
  return (
    <>
      <div className={styles.editor} style={{ "--rows": rows }} ref={host} />
      {replica && <Peers replica={replica} name={name} shared={shared} editor={editor} />}
    </>
  );
}

/** Mounts the editor once a text; what else changes is told to it. */
function useEditor(
  { shared, placeholder, name, writable, maxLength, editor, labelledBy, describedBy = "" }: EditorBoxProps,
  replica: NotesReplica | null,
) {
  const host = useRef<HTMLDivElement>(null);
  const hand = useRef<(caret: Caret | null) => void>(() => undefined);
  hand.current = (caret) => replica?.show({ editing: caret && name, caret });
  const first = useRef({ writable, placeholder });
  useLayoutEffect(() => {
    if (!host.current) return;
    const mounted = mountNoteEditor({
      parent: host.current,
      text: shared,
      labelledBy,
      describedBy,
      ...first.current,
      maxLength,
      onCaret: (caret) => hand.current(caret),
    });
    editor.current = mounted;
    return () => {
      hand.current(null);
      mounted.destroy();
      editor.current = null;
    };
  }, [shared, labelledBy, describedBy, maxLength, editor]);
  useEffect(() => {
    first.current = { writable, placeholder };
    editor.current?.setWritable(writable);
  }, [writable, placeholder, editor]);
  return host;
}

/** Tells the editor where others write in this note. */
function Peers({
  replica,
  name,
  shared,
  editor,
}: {
  replica: NotesReplica;
  name: string;
  shared: Y.Text;
  editor: { current: NoteEditor | null };
}) {
  const peers = useStore(replica.store, (state) => state.peers);
  const names = useRecord((view) => shortNames(view.participants));
  useEffect(() => {
    editor.current?.showPeers(caretsIn(shared, peers, name, names));
  }, [peers, name, names, shared, editor]);
  return null;
}

const caretsIn = (
  shared: Y.Text,
  peers: readonly Peer[],
  name: string,
  names: ReadonlyMap<string, string> | undefined,
): PeerCaret[] =>
  peers.flatMap((peer) => {
    const place = peer.editing === name && peer.caret && placeOf(shared, peer.caret);
    return place
      ? [{ id: peer.participantId, name: names?.get(peer.participantId) ?? peer.name, ...place }]
      : [];
  });
