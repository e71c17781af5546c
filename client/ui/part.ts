import { type ComponentType, lazy } from "react";
import { fetchPart } from "./fetch-part.ts";

/**
 * A part in a chunk of its own, fetched when it is first drawn (give it a `Suspense`). While the server is away it is
 * asked for again and again, as `fetchPart` says: the page stands meanwhile, and the part comes when the server does.
 */
export function part<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await fetchPart(load) }));
}
