import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { numberWord } from "../../state/flag-words.ts";
import { messages } from "./messages.ts";

const emphasis = (chunks: ReactNode) => <em>{chunks}</em>;

/** People at a point against the guideline, in people: "16, guideline 12: four over". */
export function CountWords({
  count,
  guideline,
  over,
}: {
  count: number;
  guideline: number | null;
  over: number | null;
}) {
  const intl = useIntl();
  if (guideline === null || over === null)
    return <FormattedMessage {...messages.columnPeople} values={{ count }} />;
  if (over === 0) return <FormattedMessage {...messages.columnGuideline} values={{ count, guideline }} />;
  const off = numberWord(intl, Math.abs(over));
  return (
    <FormattedMessage
      {...(over > 0 ? messages.columnOver : messages.columnUnder)}
      values={{ count, guideline, off, em: emphasis }}
    />
  );
}
