import type { Locator } from "playwright-core";

/** What a note says: in its editor, where names stand at the carets too, or in the plain field before that has come. */
export const noteText = (note: Locator): Promise<string> =>
  note.evaluate((node) => {
    if (node instanceof HTMLTextAreaElement) return node.value;
    return [...node.querySelectorAll(".cm-line")]
      .map((line) => {
        const copy = line.cloneNode(true) as Element;
        for (const drawn of copy.querySelectorAll(".cm-peer, .cm-placeholder")) drawn.remove();
        return copy.textContent;
      })
      .join("\n");
  });
