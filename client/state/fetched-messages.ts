import type { MessageDescriptor } from "react-intl";

/** The words beside whatever is being fetched. */
export const fetchedMessages = {
  loading: { id: "fetched.loading", defaultMessage: "Loading" },
  retry: { id: "fetched.retry", defaultMessage: "Try again" },
} as const satisfies Record<string, MessageDescriptor>;
