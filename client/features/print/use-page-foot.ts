import { useEffect } from "react";

/** What stands at the foot of each printed page, beside its number. It is the style sheet's to place (`@page`). */
export function usePageFoot(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    // As a string of CSS: quotes and what would end it are written out.
    style.setProperty(
      "--page-foot",
      `"${words.replace(/["\\\n]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`,
    );
    return () => {
      style.removeProperty("--page-foot");
    };
  }, [words]);
}
