import { DeferStrip } from "./defer-strip.tsx";
import { ProposeStrip } from "./propose-strip.tsx";
import { SaidStrip } from "./said-strip.tsx";
import type { StripProps, StripState } from "./strip-frame.tsx";
import { WordsStrip } from "./words-strip.tsx";

/** One line of questions in place of the buttons: Enter does it, Escape goes back. */
export function StripView({ strip, ...props }: StripProps & { strip: StripState }) {
  switch (strip.kind) {
    case "propose":
      return <ProposeStrip {...props} to={strip.to} />;
    case "said":
      return <SaidStrip {...props} by={strip.by} what={strip.what} />;
    case "defer":
      return <DeferStrip {...props} />;
    case "reopen":
    case "explain":
      return <WordsStrip {...props} kind={strip.kind} decisionId={strip.decisionId} />;
    default: {
      const never: never = strip;
      return never;
    }
  }
}
