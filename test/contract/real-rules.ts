import type { Rules } from "@evenhand/server/rooms/batch";
import { decide } from "@evenhand/shared/session/decide";
import { evolve } from "@evenhand/shared/session/evolve";

/** The rules of `shared`, as the composition root hands them to rooms. */
export const rules: Rules = { decide, evolve };
