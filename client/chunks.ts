/** What a browser comes through on its way: each is fetched whole before the screen stands. */
const STEPS = {
  base: "app/main.tsx",
  shell: "app/shell.tsx",
  room: "app/room-page.tsx",
  wall: "features/wall/wall-page.tsx",
  board: "app/board-room.tsx",
  facilitator: "app/facilitator-room.tsx",
} as const;
type Step = keyof typeof STEPS;

type ModuleInfo = { readonly importedIds: readonly string[] } | null;
type Graph = { getModuleInfo(id: string): ModuleInfo };

/**
 * Names the chunk of a module by the steps that need it, for the bundler. By itself it cuts one for every
 * combination of lazy parts: a hundred files, each fetched and compressed alone. What no step needs is left to it.
 *
 * @param folder the client's, absolute
 */
export function chunksBySteps(folder: string): (id: string, graph: Graph) => string | null {
  const reached = new Map<Step, ReadonlySet<string>>();
  const reachedBy = (step: Step, graph: Graph): ReadonlySet<string> => {
    const known = reached.get(step);
    if (known) return known;
    const found = new Set<string>();
    const visit = (id: string): void => {
      if (found.has(id)) return;
      found.add(id);
      graph.getModuleInfo(id)?.importedIds.forEach(visit);
    };
    visit(`${folder}/${STEPS[step]}`);
    reached.set(step, found);
    return found;
  };
  return (id, graph) => {
    // One chunk that stands before all of them: by the index of its library an icon seems to be needed by whoever draws
    // any, and in a step's chunk it would wait for a step that waits for it.
    if (id.includes("/lucide-react/")) return "icons";
    const by = (step: Step): boolean => reachedBy(step, graph).has(id);
    if (by("base")) return "base";
    if (by("shell") && !by("wall")) return "shell";
    if (by("room") && !by("wall")) return "room";
    const steps = (["shell", "room", "wall", "board", "facilitator"] as const).filter(by);
    // What one of the last steps alone needs is its own chunk already.
    return steps.length > 1 ? steps.join("-") : null;
  };
}
