/** What keys are called beyond their own sign. */
export interface KeyNames {
  readonly ctrl: string;
  readonly shift: string;
  readonly alt: string;
  readonly space: string;
  readonly escape: string;
  readonly enter: string;
}

const ENGLISH: KeyNames = {
  ctrl: "Ctrl",
  shift: "Shift",
  alt: "Alt",
  space: "Space",
  escape: "Esc",
  enter: "Enter",
};

let current = ENGLISH;

/** Sets what keys are called from now on, in the reader's language. Whoever sets it renders anew what shows them. */
export function nameKeys(names: KeyNames): void {
  current = names;
}

/** Whether this is a keyboard with a Command key, on which `$mod` is that one. */
export const isApple = (platform: string = globalThis.navigator?.platform ?? ""): boolean =>
  /mac|iphone|ipad|ipod/iu.test(platform);

/**
 * A key of tinykeys' notation as it is printed on the keyboard: `n` → N, `$mod+z` → Ctrl Z or ⌘ Z, `Shift+?` → ?.
 * What is shifted to be typed at all is named by its sign alone.
 */
export function keyWords(key: string, names: KeyNames = current, apple: boolean = isApple()): string {
  const parts = key.split("+");
  const last = parts.pop() ?? "";
  // "+" itself: what is split away was the key.
  const sign = last === "" ? "+" : last;
  const held = parts.filter((part) => part !== "");
  const shiftIsTyped = sign.length === 1 && sign.toLowerCase() === sign.toUpperCase();
  const words = held
    .filter((part) => !(part === "Shift" && shiftIsTyped))
    .map((part) => {
      switch (part) {
        case "$mod":
          return apple ? "⌘" : names.ctrl;
        case "Control":
          return names.ctrl;
        case "Meta":
          return apple ? "⌘" : part;
        case "Shift":
          return names.shift;
        case "Alt":
          return apple ? "⌥" : names.alt;
        default:
          return part;
      }
    });
  return [...words, signOf(sign, names)].join(" ");
}

function signOf(sign: string, names: KeyNames): string {
  switch (sign) {
    case " ":
    case "Space":
      return names.space;
    case "Escape":
      return names.escape;
    case "Enter":
      return names.enter;
    case "ArrowLeft":
      return "←";
    case "ArrowRight":
      return "→";
    case "ArrowUp":
      return "↑";
    case "ArrowDown":
      return "↓";
    default:
      return /^Key[A-Z]$/u.test(sign) ? sign.slice(3) : sign.length === 1 ? sign.toUpperCase() : sign;
  }
}
