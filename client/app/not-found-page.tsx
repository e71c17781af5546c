import { FormattedMessage, useIntl } from "react-intl";
import { ButtonLink } from "../ui/button.tsx";
import { messages } from "./messages.ts";
import { PlainPage } from "./plain-page.tsx";

/** No such page, or none for this person: the two look the same on purpose. */
export function NotFoundPage() {
  const intl = useIntl();
  return (
    <PlainPage
      title={<FormattedMessage {...messages.notFoundTitle} />}
      tabTitle={intl.formatMessage(messages.notFoundTitle)}
      action={
        <ButtonLink href="/" variant="primary">
          <FormattedMessage {...messages.goHome} />
        </ButtonLink>
      }
    >
      <p>
        <FormattedMessage {...messages.notFoundText} />
      </p>
    </PlainPage>
  );
}
