/** A text as names and labels are compared: however it is spaced, composed and capitalised. */
export const foldedText = (text: string): string =>
  text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
