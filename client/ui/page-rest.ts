/** The panels that cover the page now. */
const covering = new Set<HTMLElement>();
/** What rests under them: what was inert by itself is left as it is. */
const resting = new Set<HTMLElement>();

/**
 * Nothing under a panel takes the focus or a pointer for as long as one covers it: the page, and a panel that another
 * one covers. What is announced goes on being heard.
 *
 * @returns takes the panel away again, in whatever order panels close
 */
export function restUnder(panel: HTMLElement): () => void {
  covering.add(panel);
  settle();
  return () => {
    covering.delete(panel);
    settle();
  };
}

function settle(): void {
  // The later one in the document lies on top.
  const panels = [...covering].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const page = document.querySelectorAll<HTMLElement>("#root > :not(:has(> [aria-live]))");
  const under = new Set(panels.length > 0 ? [...page, ...panels.slice(0, -1)] : []);
  for (const part of resting) {
    if (under.has(part)) continue;
    part.inert = false;
    resting.delete(part);
  }
  for (const part of under) {
    if (part.inert) continue;
    part.inert = true;
    resting.add(part);
  }
}
