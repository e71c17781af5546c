import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Cards that React has drawn anew since the page loaded, one for each card and commit. */
    cardRenders?: number;
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: unknown;
  }
}

/**
 * Counts card renders in the built client, before it loads. React tells a hook of its developer tools of every
 * commit, also in production: the fibres of that commit that did work, inside something marked `data-card`, are the
 * cards that were drawn. Nothing of it depends on how fast the machine is.
 */
export async function countCardRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Fiber {
      readonly tag: number;
      readonly flags: number;
      readonly memoizedProps: Readonly<Record<string, unknown>> | null;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
      readonly alternate: Fiber | null;
    }
    /** Of React: a component that ran, as against one that was skipped. */
    const PERFORMED_WORK = 1;
    /** Function components, plain, forwarded and memoised. */
    const COMPONENTS = new Set([0, 11, 14, 15]);
    window.cardRenders = 0;

    /** The cards drawn below; `above` is whether a component right around the next element did work. */
    const drawn = (fiber: Fiber, above: boolean): number => {
      const ran = COMPONENTS.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0;
      // The same children as before were not even looked at.
      const looked = fiber.alternate === null || fiber.child !== fiber.alternate.child;
      const isElement = fiber.tag === 5;
      if (isElement && fiber.memoizedProps?.["data-card"] !== undefined) {
        return above || (looked && anyRan(fiber.child)) ? 1 : 0;
      }
      let count = 0;
      if (looked) {
        for (let child = fiber.child; child !== null; child = child.sibling) {
          count += drawn(child, isElement ? false : above || ran);
        }
      }
      return count;
    };
    const anyRan = (first: Fiber | null): boolean => {
      for (let fiber = first; fiber !== null; fiber = fiber.sibling) {
        if (COMPONENTS.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) return true;
        const looked = fiber.alternate === null || fiber.child !== fiber.alternate.child;
        if (looked && anyRan(fiber.child)) return true;
      }
      return false;
    };
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
        window.cardRenders = (window.cardRenders ?? 0) + drawn(root.current, false);
      },
    };
  });
}

/** The cards drawn since the last time this was asked, once the page has come to rest. */
export async function rendersSince(page: Page, before: number): Promise<{ now: number; drawn: number }> {
  const now = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frames = 0; frames < 3; frames += 1) await frame();
    return window.cardRenders ?? 0;
  });
  return { now, drawn: now - before };
}
