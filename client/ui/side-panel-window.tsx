import { Dialog as Base } from "@base-ui/react/dialog";
import { EyeOff, X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import styles from "./side-panel.module.css";

export type SidePanelProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** A red frame and this sentence on top, around what must not be on a shared screen. */
  guarded?: ReactNode;
  /** Beside the page, which stays usable; or over it, under a veil. */
  modal?: boolean;
  /** Takes the keyboard when it opens; not where it comes by itself. */
  takesFocus?: boolean;
  side?: "right" | "left";
  width?: "m" | "l";
  /** Stays at the foot while the body scrolls. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A panel at the edge of the page for what is read beside it. Escape closes it. */
export function SidePanelWindow({
  open,
  onClose,
  title,
  description,
  closeLabel,
  guarded,
  modal = false,
  takesFocus = true,
  side = "right",
  width = "m",
  actions,
  children,
}: SidePanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      modal={modal}
      disablePointerDismissal={!modal}
      onOpenChange={(next, details) => {
        // Beside a usable page the focus may wander off and come back.
        if (!next && details.reason !== "focus-out") onClose();
      }}
    >
      <Base.Portal>
        {modal && <Base.Backdrop className={styles.veil} />}
        <Base.Popup
          ref={panel}
          // The panel itself, so that its title is what is read first, and no button stands out.
          initialFocus={takesFocus ? panel : false}
          data-beside={modal ? undefined : ""}
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
              <Base.Title className={styles.title}>{title}</Base.Title>
              {description && <Base.Description className={styles.lead}>{description}</Base.Description>}
            </div>
            <Base.Close
              render={<IconButton label={closeLabel} icon={<X />} size="s" className={styles.close} />}
            />
          </div>
          <ScrollRegion className={styles.body} label={typeof title === "string" ? title : undefined}>
            <div>{children}</div>
          </ScrollRegion>
          {actions !== undefined && <div className={styles.foot}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
