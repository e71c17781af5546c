import type { MouseEvent } from "react";

/**
 * The second click of a double click does nothing: what the first one did may have put another button under the
 * pointer. For a group of buttons that change with what they do, as its `onClickCapture`.
 */
export function oneClick(event: MouseEvent): void {
  if (event.detail < 2) return;
  event.preventDefault();
  event.stopPropagation();
}
