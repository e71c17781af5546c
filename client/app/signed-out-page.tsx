import { FormattedMessage, useIntl } from "react-intl";
import { messages } from "./messages.ts";
import { PlainPage } from "./plain-page.tsx";

/** Nobody is signed in: how one comes in. */
export function SignedOutPage() {
  const intl = useIntl();
  return (
    <PlainPage
      title={<FormattedMessage {...messages.signedOutTitle} />}
      tabTitle={intl.formatMessage(messages.signedOutTitle)}
    >
      <p>
        <FormattedMessage {...messages.signedOutText} />
      </p>
      <p>
        <FormattedMessage {...messages.signedOutLost} />
      </p>
    </PlainPage>
  );
}
