import type { SessionId } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { WallStages } from "../rooms/wall-stages.ts";
import { type AnnouncerDeps, type ControlServer, person } from "./announcer.ts";

type WallAnnouncerDeps = Pick<AnnouncerDeps, "roster" | "onError"> & { readonly stages: WallStages };

/** Tells facilitators, and nobody else, how their walls stand. */
export class WallAnnouncer {
  readonly #io: ControlServer;
  readonly #deps: WallAnnouncerDeps;
  readonly #unsubscribe: () => void;

  constructor(io: ControlServer, deps: WallAnnouncerDeps) {
    this.#io = io;
    this.#deps = deps;
    this.#unsubscribe = deps.stages.onChange((sessionId) => void this.tell(sessionId));
  }

  /** Tells all facilitators, or a newcomer if they are one. */
  async tell(sessionId: SessionId, newcomer?: Actor): Promise<void> {
    const { roster, stages, onError } = this.#deps;
    try {
      const seats = await roster(sessionId);
      const facilitators = seats.filter(
        ({ role, participantId }) =>
          role === "facilitator" && (!newcomer || newcomer.participantId === participantId),
      );
      // Asked for after the wait, so that the last to be sent is the last to be true.
      const status = stages.statusOf(sessionId);
      for (const { participantId } of facilitators) {
        this.#io.local.to(person(sessionId, participantId)).emit("wall", status);
      }
    } catch (error) {
      onError(error, sessionId);
    }
  }

  close(): void {
    this.#unsubscribe();
  }
}
