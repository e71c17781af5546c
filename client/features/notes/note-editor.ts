import { standardKeymap } from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { yCollab, ySyncAnnotation, yUndoManagerKeymap } from "y-codemirror.next";
import type * as Y from "yjs";
import { type Caret, caretAt } from "../../state/caret.ts";
import { type PeerCaret, peerCarets, showPeerCarets } from "./peer-carets.ts";

export interface NoteEditorOptions {
  /** Where it is drawn. */
  readonly parent: HTMLElement;
  readonly text: Y.Text;
  /** The ids of what names the field, and of what describes it. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly placeholder: string;
  readonly writable: boolean;
  /** The longest text that may be typed, in UTF-16 code units. */
  readonly maxLength: number;
  /** This hand's caret, while the field has the focus; null once it has not. */
  readonly onCaret: (caret: Caret | null) => void;
}

export interface NoteEditor {
  setWritable(writable: boolean): void;
  /** Draws where others write. */
  showPeers(peers: readonly PeerCaret[]): void;
  focus(): void;
  destroy(): void;
}

/** A note's editor on the shared text: what others write appears, undo takes back one's own alone, Tab leaves. */
export function mountNoteEditor(options: NoteEditorOptions): NoteEditor {
  const { parent, text, labelledBy, describedBy, maxLength, onCaret } = options;
  const writing = new Compartment();
  let told = "";

  const tellCaret = EditorView.updateListener.of(({ view, selectionSet, docChanged, focusChanged }) => {
    if (!selectionSet && !docChanged && !focusChanged) return;
    const caret = view.hasFocus ? caretAt(text, view.state.selection.main) : null;
    const said = JSON.stringify(caret);
    if (said === told) return;
    told = said;
    onCaret(caret);
  });
  const view = new EditorView({
    root: adoptingDocument(),
    parent,
    state: EditorState.create({
      doc: text.toString(),
      extensions: [
        yCollab(text, null),
        keymap.of([...yUndoManagerKeymap, ...standardKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-labelledby": labelledBy,
          "aria-describedby": describedBy,
          spellcheck: "true",
          autocapitalize: "sentences",
        }),
        writing.of(writingIs(options.writable, options.placeholder)),
        // What others have written comes in whatever its length.
        EditorState.changeFilter.of(
          (change) => change.annotation(ySyncAnnotation) !== undefined || change.newDoc.length <= maxLength,
        ),
        peerCarets,
        tellCaret,
        LOOK,
      ],
    }),
  });
  return {
    setWritable: (writable) => {
      view.dispatch({ effects: writing.reconfigure(writingIs(writable, options.placeholder)) });
    },
    showPeers: (peers) => showPeerCarets(view, peers),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/**
 * The document, as the editor's library for styles sees a shadow root: one whose style sheets are adopted. Into a
 * document it would write a style element instead, which our policy refuses to run without an exception.
 */
function adoptingDocument(): Document {
  return new Proxy(document, {
    get(page, key) {
      if (key === "head") return null;
      const value: unknown = Reflect.get(page, key, page);
      return typeof value === "function" ? value.bind(page) : value;
    },
    set: (page, key, value) => Reflect.set(page, key, value, page),
  });
}

const writingIs = (writable: boolean, invitation: string): Extension =>
  writable
    ? placeholder(invitation)
    : [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ "aria-readonly": "true" })];

/** The look of a text field. */
const LOOK = EditorView.theme({
  "&": { color: "var(--ink)", fontSize: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "1.4", maxHeight: "calc(20 * 1.4em)" },
  ".cm-content": {
    minHeight: "calc(var(--rows, 4) * 1.4em + 16px)",
    padding: "8px 0",
    caretColor: "var(--ink)",
  },
  ".cm-line": { padding: "0 12px" },
  ".cm-placeholder": { color: "var(--ink-3)" },
});
