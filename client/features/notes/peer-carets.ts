import { type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";

/** Where somebody else writes: places in the text as it is now. */
export interface PeerCaret {
  readonly id: string;
  readonly name: string;
  readonly anchor: number;
  readonly head: number;
}

const moved = StateEffect.define<readonly PeerCaret[]>();

/** A caret with the name of whose it is. For the eye alone: the line above the field says it in words. */
class CaretWidget extends WidgetType {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
  override eq(other: CaretWidget): boolean {
    return other.name === this.name;
  }
  override toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = "cm-peer";
    caret.setAttribute("aria-hidden", "true");
    const name = document.createElement("span");
    name.className = "cm-peer-name";
    name.textContent = this.name;
    caret.append(name);
    return caret;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

const marked = Decoration.mark({ class: "cm-peer-marked" });

function drawn(peers: readonly PeerCaret[], length: number): DecorationSet {
  const within = (place: number): number => Math.min(Math.max(0, place), length);
  const ranges: Range<Decoration>[] = [];
  for (const { name, ...at } of peers) {
    const [anchor, head] = [within(at.anchor), within(at.head)];
    if (anchor !== head) ranges.push(marked.range(Math.min(anchor, head), Math.max(anchor, head)));
    ranges.push(Decoration.widget({ widget: new CaretWidget(name), side: 1 }).range(head));
  }
  return Decoration.set(ranges, true);
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(carets, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(moved)) return drawn(effect.value, transaction.newDoc.length);
    }
    return carets.map(transaction.changes);
  },
  provide: (of) => EditorView.decorations.from(of),
});

const look = EditorView.theme({
  ".cm-peer": {
    position: "relative",
    borderInlineStart: "2px solid var(--flag)",
    marginInlineStart: "-1px",
    marginInlineEnd: "-1px",
  },
  ".cm-peer-name": {
    position: "absolute",
    insetBlockEnd: "100%",
    insetInlineStart: "-2px",
    padding: "0 5px",
    borderRadius: "4px 4px 4px 0",
    backgroundColor: "var(--flag)",
    color: "var(--flag-ink)",
    fontSize: "0.6875rem",
    fontWeight: "var(--w-medium)",
    lineHeight: "1.4",
    whiteSpace: "nowrap",
    pointerEvents: "none",
    userSelect: "none",
  },
  // In the first line there is no room above.
  ".cm-line:first-child .cm-peer-name": { insetBlockEnd: "auto", insetBlockStart: "100%" },
  ".cm-peer-marked": { backgroundColor: "var(--flag-wash)" },
});

/** Draws other people's carets, with their names. */
export const peerCarets = [field, look];

export const showPeerCarets = (view: EditorView, peers: readonly PeerCaret[]): void =>
  view.dispatch({ effects: moved.of(peers) });
