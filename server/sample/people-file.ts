import { readFileSync } from "node:fs";

/**
 * The sample's people as a file that HR could import by hand. It lies beside this module in the sources and
 * beside the bundle in `dist` (see `vite.config.ts`).
 */
const file = new URL("./people.csv", import.meta.url);

/** The bytes of `people.csv`: UTF-8, comma-separated, one header row. */
export const readPeopleFile = (): Buffer => readFileSync(file);
