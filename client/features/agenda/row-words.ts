import type { AgendaRow } from "@evenhand/shared/readmodels/agenda-rows";
import type { Scale } from "@evenhand/shared/session/scale";
import type { IntlShape } from "react-intl";
import { standingMessages } from "../../state/flag-messages.ts";
import { flagWords, numberWord, valueAt } from "../../state/flag-words.ts";
import { messages } from "./messages.ts";

/** What a row shows as its name; whom an owner rates is not mistaken for the owner. */
export const rowLabel = (intl: IntlShape, { name, entry }: AgendaRow): string =>
  entry.kind === "owner" ? intl.formatMessage(messages.ownerGroup, { name }) : name;

/** What a row is called: a person's name, or "Platform, six rated 4". */
export function rowName(intl: IntlShape, row: AgendaRow, scale: Scale): string {
  const { name, entry } = row;
  if (entry.kind === "subject") return name;
  return intl.formatMessage(messages.groupName, {
    label: rowLabel(intl, row),
    words: numberWord(intl, entry.count),
    value: valueAt(scale, entry.position),
  });
}

/** Why a row is on the agenda, with its numbers; for what is done, how it ended first. */
export function rowWords(intl: IntlShape, row: AgendaRow, scale: Scale, rating: number | undefined): string {
  const { entry, state } = row;
  if (entry.kind !== "subject") {
    const words = intl.formatMessage(messages.groupGuideline, {
      words: numberWord(intl, entry.count),
      value: valueAt(scale, entry.position),
      guideline: entry.guideline,
    });
    if (entry.status === "undiscussed") return words;
    const ended = entry.status === "deferred" ? standingMessages.deferred : messages.discussed;
    return [intl.formatMessage(ended), words].join(", ");
  }
  // How it ended comes first, and says by itself what settled a flag.
  const flags = entry.flags.map((flag) =>
    flagWords(intl, flag.settled === entry.status ? { ...flag, settled: undefined } : flag, scale),
  );
  const ended =
    entry.status === "changed" && rating !== undefined
      ? intl.formatMessage(messages.changedTo, { value: valueAt(scale, rating) })
      : intl.formatMessage(standingMessages[entry.status]);
  if (state === "done" || entry.status !== "undiscussed") return [ended, ...flags].join(", ");
  return flags.join(", ") || intl.formatMessage(messages.noFlag);
}
