import type { Draft } from "@evenhand/shared/protocol/answers";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { ApiProblem, put } from "../../state/http.ts";
import { useRoom } from "../../state/room-context.tsx";
import { type Autosave, type AutosaveState, autosave } from "./autosave.ts";
import { draftBody, type OwnDraft, ownDraft } from "./own-draft.ts";

export type DraftSaving = Autosave<OwnDraft>;

/** Refusals that trying again does not change. */
const hopeless = (problem: unknown): boolean =>
  problem instanceof ApiProblem &&
  problem.code !== "offline" &&
  problem.status < 500 &&
  problem.status !== 429;

/** One saving draft a person; they live as long as the page. Leaving it sends what is unsent. */
export function useDrafts(drafts: readonly Draft[]): ReadonlyMap<string, DraftSaving> {
  const { sessionId } = useRoom();
  const [savings] = useState(
    () =>
      new Map(
        drafts.map((draft): [string, DraftSaving] => {
          const path = `/api/sessions/${encodeURIComponent(sessionId)}/drafts/${encodeURIComponent(draft.subjectId)}`;
          const save = async (value: OwnDraft): Promise<void> => {
            await put(path, draftBody(value));
          };
          return [draft.subjectId, autosave(ownDraft(draft), save, hopeless)];
        }),
      ),
  );
  useEffect(() => {
    const unsaved = (): boolean =>
      [...savings.values()].some(({ store }) => store.getState().status !== "saved");
    const onHide = (): void => {
      for (const saving of savings.values()) {
        const { status } = saving.store.getState();
        if (status === "dirty" || status === "failed") void saving.flush();
      }
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      onHide();
      if (unsaved()) event.preventDefault();
    };
    document.addEventListener("visibilitychange", onHide);
    globalThis.addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      globalThis.removeEventListener("beforeunload", onLeave);
      onHide();
    };
  }, [savings]);
  return savings;
}

/** Where all drafts stand together, redrawn when any of them changes. */
export function useAllDrafts(savings: ReadonlyMap<string, DraftSaving>): readonly AutosaveState<OwnDraft>[] {
  const all = useMemo(() => {
    const list = [...savings.values()];
    let shown = list.map(({ store }) => store.getState());
    return {
      subscribe: (listener: () => void) => {
        const stops = list.map(({ store }) => store.subscribe(listener));
        return () => {
          for (const stop of stops) stop();
        };
      },
      read: () => {
        const now = list.map(({ store }) => store.getState());
        if (now.some((state, index) => state !== shown[index])) shown = now;
        return shown;
      },
    };
  }, [savings]);
  return useSyncExternalStore(all.subscribe, all.read);
}
