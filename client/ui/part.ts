import { type ComponentType, createElement, lazy, useState } from "react";
import { fetchPart } from "./fetch-part.ts";

/** A part of the page that is fetched when it is first drawn, or before. */
export type Part<Props> = ComponentType<Props> & {
  /** Fetches it once, so that it is drawn at once later. What fails to come is asked for again when it is drawn. */
  readonly prefetch: () => Promise<unknown>;
};

/**
 * A part in a chunk of its own, fetched when it is first drawn (give it a `Suspense`). While the server is away it is
 * asked for again and again, as `fetchPart` says: the page stands meanwhile, and the part comes when the server does.
 * One that is here already is drawn with what is around it: whatever React has to wait for, it holds back for 300 ms.
 */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let here: ComponentType<Props> | undefined;
  const keep = async (): Promise<ComponentType<Props>> => {
    here = await load();
    return here;
  };
  const Later = lazy(async () => ({ default: await fetchPart(keep) }));
  const choose = (): ComponentType<Props> => here ?? Later;
  return Object.assign((props: Props) => createElement(Chosen<Props>, { choose, props }), { prefetch: keep });
}

/** For as long as it stands it is what it was when it came: what has arrived since must not draw it anew. */
function Chosen<Props extends object>({
  choose,
  props,
}: {
  choose: () => ComponentType<Props>;
  props: Props;
}) {
  const [Component] = useState(choose);
  return createElement(Component, props);
}
