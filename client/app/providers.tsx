import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { LiveRegion } from "../ui/live-region.tsx";
import { ToastRegion } from "../ui/toast.tsx";
import { IntlRoot } from "./intl.tsx";
import { messages } from "./messages.ts";

/** What every page stands on: words, a strict content policy, tooltips, the places for toasts and announcements. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <IntlRoot>
      <CSPProvider disableStyleElements>
        {children}
        <Messages />
        <LiveRegion />
      </CSPProvider>
    </IntlRoot>
  );
}

function Messages() {
  const intl = useIntl();
  return (
    <ToastRegion
      label={intl.formatMessage(messages.toasts)}
      closeLabel={intl.formatMessage(messages.dismiss)}
    />
  );
}
