import { useEffect, useState } from "react";

/** One unit of the wall in pixels, as `tokens.css` has it: 16 at 1920 by 1080. */
const unitNow = (): number => Math.min(window.innerWidth / 120, window.innerHeight / 67.5);

/** The wall's unit of length, kept up to date. For what is drawn and cannot ask a style sheet. */
export function useUnit(): number {
  const [unit, setUnit] = useState(unitNow);
  useEffect(() => {
    const measure = (): void => setUnit(unitNow());
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return unit;
}
