import type { MessageDescriptor } from "react-intl";

/** What is printed on keys. */
export const keyMessages = {
  ctrl: { id: "key.ctrl", defaultMessage: "Ctrl" },
  shift: { id: "key.shift", defaultMessage: "Shift" },
  alt: { id: "key.alt", defaultMessage: "Alt" },
  space: { id: "key.space", defaultMessage: "Space" },
  escape: { id: "key.escape", defaultMessage: "Esc" },
  enter: { id: "key.enter", defaultMessage: "Enter" },
} as const satisfies Record<string, MessageDescriptor>;
