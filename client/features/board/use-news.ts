import { useEffect } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { distributionView } from "../../state/distribution-view.ts";
import { valueAt } from "../../state/flag-words.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { useRoom } from "../../state/room-context.tsx";
import { announce, hush } from "../../ui/announce.ts";
import { messages } from "./messages.ts";
import { type News, recordNews } from "./record-news.ts";

/** Tells those who do not see the board what happens on it: politely, and at most once in three seconds. */
export function useNews(): void {
  const room = useRoom();
  const intl = useIntl();
  useEffect(() => {
    const stop = room.record.subscribe(({ view }, { view: before }) => {
      if (!view || !before || view === before) return;
      const me = room.info.getState().session.participantId;
      for (const news of recordNews(before, view, me)) {
        const sentence = newsWords(intl, news, view);
        if (sentence) announce(sentence, { remote: true });
      }
    });
    // The board goes when the room closes, and with it what was said of other people's.
    return () => {
      stop();
      hush();
    };
  }, [room, intl]);
}

function newsWords(intl: IntlShape, news: News, view: ReplicaView): string | null {
  const { scale } = view.meta;
  const nameOf = (id: string): string => view.subjects.get(id)?.name ?? "";
  switch (news.kind) {
    case "focus":
      return intl.formatMessage(messages.newsFocus, { name: nameOf(news.subjectId) });
    case "proposed":
      return intl.formatMessage(messages.newsProposed, {
        by: view.participants.get(news.by)?.name ?? "",
        name: nameOf(news.subjectId),
        from: valueAt(scale, news.from),
        to: valueAt(scale, news.to),
      });
    case "decided": {
      const { kind, subjectId, from, to } = news.decision;
      const name = nameOf(subjectId);
      if (kind === "changed" && from !== null && to !== null) {
        const { counts } = distributionView(view.ratings.values(), scale.length, null);
        const totals = [from, to]
          .map((position) =>
            intl.formatMessage(messages.newsTotals, {
              value: valueAt(scale, position),
              count: counts[position - 1] ?? 0,
            }),
          )
          .join(" ");
        return intl.formatMessage(messages.newsChanged, {
          name,
          from: valueAt(scale, from),
          to: valueAt(scale, to),
          totals,
        });
      }
      if (kind === "kept" && to !== null) {
        return intl.formatMessage(messages.newsKept, { name, to: valueAt(scale, to) });
      }
      return kind === "no-consensus" ? intl.formatMessage(messages.newsNoConsensus, { name }) : null;
    }
    default: {
      const never: never = news;
      return never;
    }
  }
}
