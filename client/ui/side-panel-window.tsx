import { EyeOff, X } from "lucide-react";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { COVERS, standBeside, topPanel } from "./beside.ts";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import { restUnder } from "./page-rest.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import styles from "./side-panel.module.css";
import { useMedia } from "./use-media.ts";

export type SidePanelProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** A red frame and this sentence on top, around what must not be on a shared screen. */
  guarded?: ReactNode;
  /** Takes the keyboard when it opens; not where it comes by itself. */
  takesFocus?: boolean;
  /** Counts how often a hand has asked for it: each time it comes over the panels that were opened after it. */
  asked?: number;
  /** Whom or what it is about: another one is read from its beginning. */
  about?: string;
  side?: "right" | "left";
  width?: "m" | "l";
  /** Stays at the foot while the body scrolls. */
  actions?: ReactNode;
  children: ReactNode;
};

/**
 * A panel at the edge of the page for what is read beside it. Escape closes it.
 *
 * The page stays usable, so Tab goes on through both: the panel comes after the page. It is no dialog of the library's,
 * whose guards around a dialog that is not modal send the focus to and fro between it and a message in the corner.
 * On a narrow screen it covers the page: then what is under it rests, so that no focus goes where nobody sees it.
 */
export function SidePanelWindow({ open, ...panel }: SidePanelProps) {
  return open && createPortal(<Panel {...panel} />, document.body);
}

function Panel({
  onClose,
  title,
  description,
  closeLabel,
  guarded,
  takesFocus = true,
  asked = 0,
  about,
  side = "right",
  width = "m",
  actions,
  children,
}: Omit<SidePanelProps, "open">) {
  const panel = useRef<HTMLDivElement>(null);
  const [titleId, leadId] = [useId(), useId()];
  const covers = useMedia(COVERS);
  useComesOver(panel, asked);
  usePageRests(panel, covers, asked);
  useFocusComesBack(panel, takesFocus || covers);
  useEscape(panel, onClose);
  useLayoutEffect(standBeside, []);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-modal={covers || undefined}
      aria-labelledby={titleId}
      aria-describedby={description ? leadId : undefined}
      // The panel itself takes the focus, so that its title is what is read first, and no button stands out.
      tabIndex={-1}
      data-beside=""
      className={classNames(
        styles.panel,
        styles[side],
        styles[width],
        guarded !== undefined && styles.guarded,
      )}
    >
      {guarded !== undefined && (
        <p className={styles.guard}>
          <EyeOff aria-hidden="true" />
          <span>{guarded}</span>
        </p>
      )}
      <div className={styles.head}>
        <div>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {description && (
            <p id={leadId} className={styles.lead}>
              {description}
            </p>
          )}
        </div>
        <IconButton label={closeLabel} icon={<X />} size="s" className={styles.close} onClick={onClose} />
      </div>
      <ScrollRegion key={about} className={styles.body} label={typeof title === "string" ? title : undefined}>
        <div>{children}</div>
      </ScrollRegion>
      {actions !== undefined && <div className={styles.foot}>{actions}</div>}
    </div>
  );
}

type PanelRef = { readonly current: HTMLDivElement | null };

/** Of several the last in the document is seen. */
function useComesOver(panel: PanelRef, asked: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for it comes
  useLayoutEffect(() => {
    const node = panel.current;
    if (node && topPanel() !== node) document.body.append(node);
  }, [panel, asked]);
}

function usePageRests(panel: PanelRef, covered: boolean, asked: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come over another one covers it too
  useLayoutEffect(() => {
    if (covered && panel.current) return restUnder(panel.current);
  }, [panel, covered, asked]);
}

/** Into the panel when it opens, and from within it back to where the focus came from. */
function useFocusComesBack(panel: PanelRef, takesFocus: boolean): void {
  const takes = useRef(takesFocus);
  useLayoutEffect(() => {
    const node = panel.current;
    const before = document.activeElement;
    if (takes.current) node?.focus({ preventScroll: true });
    return () => {
      if (!node?.contains(document.activeElement)) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [panel]);
}

/** What lies over the page closes by itself first. */
const LAYER = "[role=dialog], [role=alertdialog], [role=menu]";

/** Escape closes the panel from anywhere on the page, unless something else has it: of several the one on top. */
function useEscape(panel: PanelRef, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const layer = event.target instanceof Element ? event.target.closest(LAYER) : null;
      if (panel.current !== (layer ?? topPanel())) return;
      // One press, one layer.
      event.preventDefault();
      close.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [panel]);
}
