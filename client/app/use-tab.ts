import { useCallback } from "react";
import { useSearchParams } from "wouter";

/**
 * Which part of a page is open, kept in the address, so that a reload and a link lead back to it.
 * @param tabs the parts there are; the first is open when the address names none of them
 */
export function useTab<Tab extends string>(tabs: readonly [Tab, ...Tab[]]): [Tab, (tab: Tab) => void] {
  const [params, setParams] = useSearchParams();
  const named = params.get("tab");
  const current = tabs.find((tab) => tab === named) ?? tabs[0];
  const open = useCallback(
    (tab: Tab) => setParams(new URLSearchParams({ tab }), { replace: true }),
    [setParams],
  );
  return [current, open];
}
