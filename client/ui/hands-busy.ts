/** Where somebody types or chooses. Boxes to tick and radio buttons are answered at once. */
const TYPING =
  "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true], [contenteditable='']";
/** What lies over the page. A panel beside it does not (side-panel.tsx marks those). */
const OVER = "[role=dialog]:not([data-beside]), [role=alertdialog], [role=menu], [role=listbox]";

/** Whether somebody types, chooses or answers on this page just now: then nothing may move under their hands. */
export function handsAreBusy(page: Document): boolean {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.matches(TYPING) === true || page.querySelector(OVER) !== null;
}
