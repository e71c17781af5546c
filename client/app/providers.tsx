import { CSPProvider } from "@base-ui/react/csp-provider";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { useRoute } from "wouter";
import { LiveRegion } from "../ui/live-region.tsx";
import { part } from "../ui/part.ts";
import { fetchWindows } from "../ui/windows.ts";
import { IntlRoot } from "./intl.tsx";
import { messages } from "./messages.ts";

const ToastRegion = part(async () => (await import("../ui/toast-region.tsx")).ToastRegion);

/** What every page stands on: words, a strict content policy, the places for toasts and announcements. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <IntlRoot>
      <CSPProvider disableStyleElements>
        {children}
        <Toasts />
        <LiveRegion />
      </CSPProvider>
    </IntlRoot>
  );
}

function Toasts() {
  const intl = useIntl();
  // The way in says everything on the page itself, and stays small; the wall shows no messages (UX.md 12).
  const [joining] = useRoute("/join");
  const [onWall] = useRoute("/s/:id/wall");
  const without = joining || onWall;
  const [ready, setReady] = useState(false);
  // The page comes first, then what opens over it, then the corner; messages wait for it.
  useEffect(() => {
    if (!without) void fetchWindows().then(() => setReady(true));
  }, [without]);
  if (without || !ready) return null;
  return (
    <Suspense>
      <ToastRegion
        label={intl.formatMessage(messages.toasts)}
        closeLabel={intl.formatMessage(messages.dismiss)}
      />
    </Suspense>
  );
}
