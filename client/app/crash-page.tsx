import { FormattedMessage, useIntl } from "react-intl";
import { Button, ButtonLink } from "../ui/button.tsx";
import { messages } from "./messages.ts";
import { PlainPage } from "./plain-page.tsx";

/** A bug broke the page. Says what is safe and how to go on; details are the console's. */
export function CrashPage() {
  const intl = useIntl();
  return (
    <PlainPage
      title={<FormattedMessage {...messages.crashTitle} />}
      tabTitle={intl.formatMessage(messages.crashTitle)}
      action={
        <>
          <Button variant="primary" onClick={() => window.location.reload()}>
            <FormattedMessage {...messages.reload} />
          </Button>
          <ButtonLink href="/" external>
            <FormattedMessage {...messages.goHome} />
          </ButtonLink>
        </>
      }
    >
      <p>
        <FormattedMessage {...messages.crashText} />
      </p>
    </PlainPage>
  );
}
