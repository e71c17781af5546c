/** The style sheets of a development page, bent so that one page can show what otherwise needs a mouse or a setting. */

const STATES = { hover: ":hover", press: ":active", focus: ":focus-visible" } as const;
export type ShownState = keyof typeof STATES;

/** What a bare pseudo-class stands on, as in `:focus-visible { … }`. */
const ANYTHING = ":is(button, a, input, select, textarea)";

function* rulesOf(list: CSSRuleList): Generator<CSSRule> {
  for (const rule of [...list]) {
    yield rule;
    if (rule instanceof CSSGroupingRule) yield* rulesOf(rule.cssRules);
  }
}

function* allRules(): Generator<CSSRule> {
  for (const sheet of document.styleSheets) yield* rulesOf(sheet.cssRules);
}

/** `.a:hover .b` as `[data-shown~="hover"] .a .b`: the same look, without a pointer. Null where it does not apply. */
export function shownSelector(selector: string, state: ShownState): string | null {
  const pseudo = STATES[state];
  const parts = selector
    .split(/,(?![^(]*\))/)
    .filter((part) => part.includes(pseudo) && !part.includes(`not(${pseudo}`));
  if (parts.length === 0) return null;
  return parts
    .map((part) => part.trim().replaceAll(`(${pseudo})`, "(*)").replaceAll(pseudo, ""))
    .map(
      (part) =>
        `[data-shown~="${state}"] ${part === "" ? ANYTHING : part.replace(/^\s*([+>~])/, `${ANYTHING} $1`)}`,
    )
    .join(", ");
}

let shown = false;

/** Copies every rule for a pointer or a focus, so that `data-shown="hover"` on an element shows it below. Once. */
export function showStates(): void {
  if (shown) return;
  shown = true;
  const copies: string[] = [];
  for (const rule of allRules()) {
    if (!(rule instanceof CSSStyleRule)) continue;
    for (const state of ["hover", "press", "focus"] as const) {
      const selector = shownSelector(rule.selectorText, state);
      if (selector !== null) copies.push(`${selector} { ${rule.style.cssText} }`);
    }
  }
  const sheet = new CSSStyleSheet();
  for (const copy of copies) sheet.insertRule(copy, sheet.cssRules.length);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const written = new WeakMap<CSSMediaRule, string>();

/** Applies every `@media` block of this condition, such as "prefers-contrast: more", or gives it back to the system. */
export function forceMedia(condition: string, on: boolean): void {
  for (const rule of allRules()) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const original = written.get(rule) ?? rule.media.mediaText;
    if (!original.includes(condition)) continue;
    written.set(rule, original);
    rule.media.mediaText = on ? "all" : original;
  }
}
