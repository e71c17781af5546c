import type { Me, Session } from "@evenhand/shared/protocol/answers";
import { askAhead } from "../state/http.ts";
import { sessionPath } from "../state/session-path.ts";
import { roomScreen } from "./room-screens.ts";

/**
 * Begins what the page at `path` will need, while the script that draws it is still on its way: who is signed in, and
 * of a room its session and the screen that belongs to it. Each would else be asked for only by what the one before it
 * has drawn. What fails is said by whoever reads it.
 *
 * @param path of the address, without what was searched for
 */
export function fetchAhead(path: string): void {
  const [, id, part] = /^\/s\/([\w-]+)(?:\/(\w+))?\/?$/.exec(path) ?? [];
  // A role of its own: nobody is signed in there.
  if (part === "wall") return;
  askAhead<Me>("/api/me")
    .then(async () => {
      if (id === undefined) return;
      const { role, phase } = await askAhead<Session>(sessionPath(id));
      if (part === undefined) await roomScreen(role === "hr" ? null : role, phase).Screen.prefetch();
    })
    .catch(() => {});
}
