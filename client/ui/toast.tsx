import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import styles from "./toast.module.css";

type ToastMessage = {
  /** What happened, one sentence. */
  title: ReactNode;
  description?: ReactNode;
  tone?: "plain" | "flag" | "danger" | "ok";
  /** What one may do about it, such as undo. It must be reachable elsewhere too. */
  action?: { label: string; onClick: () => void };
  /** Milliseconds; 0 stays until closed. */
  timeout?: number;
  /** The same id again replaces the message instead of adding one. */
  id?: string;
};

const manager = Base.createToastManager();

/** Says something in the corner, politely, and returns its id. For the answer to an act; errors of a field stand at the field. */
export function toast({
  title,
  description,
  tone = "plain",
  action,
  timeout = 6000,
  id,
}: ToastMessage): string {
  return manager.add({
    title,
    description,
    type: tone,
    timeout,
    id,
    actionProps: action ? { children: action.label, onClick: action.onClick } : undefined,
  });
}

/** Takes a message away before its time. */
export function closeToast(id: string): void {
  manager.close(id);
}

/** The one place toasts appear in; the shell mounts it once. */
export function ToastRegion({ closeLabel, label }: { closeLabel: string; label: string }) {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label={label}>
          <List closeLabel={closeLabel} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function List({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Base.useToastManager();
  return toasts.map((item) => (
    <Base.Root key={item.id} toast={item} className={styles.toast} data-tone={item.type}>
      <Base.Content className={styles.content}>
        <div className={styles.words}>
          <Base.Title className={styles.title} />
          <Base.Description className={styles.description} />
        </div>
        <Base.Action className={styles.action} />
        <Base.Close
          render={<IconButton label={closeLabel} icon={<X />} size="s" className={styles.close} />}
        />
      </Base.Content>
    </Base.Root>
  ));
}
