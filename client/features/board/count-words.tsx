import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { numberWord } from "../../state/flag-words.ts";
import { messages } from "./messages.ts";

const emphasis = (chunks: ReactNode) => <em>{chunks}</em>;

/** People at a point against the guideline, in people: "16 people, four over 12". */
export function CountWords({
  count,
  guideline,
  over,
  judged,
}: {
  count: number;
  guideline: number | null;
  over: number | null;
  judged: boolean;
}) {
  const intl = useIntl();
  if (guideline === null || over === null)
    return <FormattedMessage {...messages.columnPeople} values={{ count }} />;
  if (!judged || over <= 0)
    return <FormattedMessage {...messages.columnGuideline} values={{ count, guideline }} />;
  return (
    <FormattedMessage
      {...messages.columnOver}
      values={{ count, guideline, over: numberWord(intl, over), em: emphasis }}
    />
  );
}
