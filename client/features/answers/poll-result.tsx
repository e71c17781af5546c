import { useEffect, useRef } from "react";
import { FormattedMessage, type IntlShape, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { useRecord } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import styles from "./answers.module.css";
import { messages } from "./messages.ts";
import { latestResult, type PollResult } from "./poll-results.ts";
import { rich } from "./rich-words.tsx";

/** "2 votes for 4 and 1 vote for 3": the point that was named most comes first. */
function votesWords(intl: IntlShape, view: Pick<ReplicaView, "meta">, { votes }: PollResult): string {
  return intl.formatList(
    votes.map(({ position, count }) =>
      intl.formatMessage(messages.pollFor, { count, value: valueAt(view.meta.scale, position) }),
    ),
  );
}

/** What the latest private poll about somebody showed, for as long as they are not decided; null without one. */
export function usePollResult(subjectId: string | null): { id: string; name: string; votes: string } | null {
  const intl = useIntl();
  const view = useRecord((record) => record);
  const subject = view?.subjects.get(subjectId ?? "");
  const result = view && subjectId !== null ? latestResult(view, subjectId) : null;
  if (!view || !subject || !result) return null;
  return { id: result.id, name: subject.name, votes: votesWords(intl, view, result) };
}

/** The result in the panel of the person, above all else that is said of them. It comes into sight as it is revealed. */
export function PollResultPart({ subjectId }: { subjectId: string }) {
  const result = usePollResult(subjectId);
  const part = useRef<HTMLParagraphElement>(null);
  const id = result?.id ?? null;
  const known = useRef(id);
  useEffect(() => {
    if (id !== null && id !== known.current) part.current?.scrollIntoView({ block: "nearest" });
    known.current = id;
  }, [id]);
  if (!result) return null;
  return (
    <p ref={part} className={styles.result}>
      <FormattedMessage {...messages.pollResult} values={{ ...rich, ...result }} />
    </p>
  );
}

/** Says what a poll about the person in focus showed, as it is revealed. */
export function usePollNews(): void {
  const intl = useIntl();
  const focus = useRecord((view) => view.meta.focus, null);
  const result = usePollResult(focus);
  const sentence = result
    ? String(
        intl.formatMessage(messages.pollResult, { ...result, b: (chunks: unknown[]) => chunks.join("") }),
      )
    : null;
  const key = `${focus} ${result?.id}`;
  const known = useRef({ focus, key });
  useEffect(() => {
    const before = known.current;
    known.current = { focus, key };
    // Who is taken up with a result from before brings no news.
    if (before.focus === focus && before.key !== key && sentence !== null)
      announce(sentence, { remote: true });
  }, [focus, key, sentence]);
}
