import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { Spinner } from "../ui/spinner.tsx";
import styles from "./loading.module.css";
import { messages } from "./messages.ts";

/** While a page is fetched. Nothing for the first moment: what comes at once should not flicker. */
export function Loading() {
  const intl = useIntl();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.loading} data-loading="" role="status">
      {slow && <Spinner size={22} label={intl.formatMessage(messages.loading)} />}
    </div>
  );
}
