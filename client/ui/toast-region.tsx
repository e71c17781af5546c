import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";
import { IconButton } from "./icon-button.tsx";
import { onToast } from "./toast.tsx";
import styles from "./toast-region.module.css";

const manager = Base.createToastManager();

/** The one place toasts appear in; the shell mounts it once. They wait while one hovers or reads; F6 leads there. */
export function ToastRegion({ closeLabel, label }: { closeLabel: string; label: string }) {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className={styles.viewport} aria-label={label}>
          <List closeLabel={closeLabel} />
        </Base.Viewport>
      </Base.Portal>
      <Orders />
    </Base.Provider>
  );
}

/** Inside the provider, which has to listen to the manager before anything is added. */
function Orders() {
  useEffect(
    () =>
      onToast((order) => {
        if (order.type === "close") {
          manager.close(order.id);
          return;
        }
        const { title, description, tone = "plain", action, timeout = 6000 } = order.message;
        manager.add({
          id: order.id,
          title,
          description,
          type: tone,
          timeout,
          actionProps: action && {
            children: action.label,
            onClick: () => {
              manager.close(order.id);
              action.onClick();
            },
          },
        });
      }),
    [],
  );
  return null;
}

function List({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Base.useToastManager();
  return toasts.map((item) => (
    <Base.Root key={item.id} toast={item} className={styles.toast} data-toast data-tone={item.type}>
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
