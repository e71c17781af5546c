import type { AgendaAnswer } from "@evenhand/shared/protocol/answers";
import type { FlagView } from "@evenhand/shared/readmodels/record";
import { useEffect } from "react";
import { dismissNotice } from "../../state/control-client.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useResource } from "../../state/use-resource.ts";

export interface PrivateMatters {
  readonly raises: readonly { readonly subjectId: string; readonly raised: FlagView }[];
  readonly contests: AgendaAnswer["contests"];
}

const NOTHING: PrivateMatters = { raises: [], contests: [] };

/** What was raised in private or contested; asking for it is having seen that something new came. */
export function usePrivateMatters() {
  const room = useRoom();
  const seq = useRecord((view) => view.meta.seq, 0);
  const agenda = useRecord((view) => view.agenda);
  const resource = useResource<AgendaAnswer>(`/api/sessions/${encodeURIComponent(room.sessionId)}/agenda`);
  const { reload } = resource;
  // What somebody raises or contests while the panel is open belongs in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the session moves on
  useEffect(reload, [reload, seq]);
  useEffect(() => {
    for (const { key, kind } of room.control.getState().notices) {
      if (kind === "raised-privately" || kind === "contested") dismissNotice(room.control, key);
    }
  }, [room]);
  const fetched = useFetched(resource);
  if (fetched.answer === undefined) return { ...fetched, matters: NOTHING };
  const { items, contests } = fetched.answer;
  // The record holds what was raised openly; what the answer has beyond it was raised in private.
  const raises = items.flatMap(({ subjectId, flags }) => {
    const raised = flags.find(({ rule }) => rule === "raised");
    const item = agenda?.get(subjectId);
    const shown = item?.kind === "subject" ? item.flags.find(({ rule }) => rule === "raised") : undefined;
    const secret = raised && (raised.count !== shown?.count || raised.reason !== shown?.reason);
    return raised && secret ? [{ subjectId, raised }] : [];
  });
  return { ...fetched, matters: { raises, contests } };
}
