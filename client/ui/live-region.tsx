import { useEffect, useState } from "react";
import { onAnnounce } from "./announce.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** The one polite live region; the shell mounts it once. Say something through `announce`. */
export function LiveRegion() {
  const [said, setSaid] = useState({ text: "", turn: 0 });
  useEffect(() => onAnnounce((text) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))), []);
  return (
    <VisuallyHidden as="div">
      {/* Two places in turn, so that the same sentence twice is heard twice. */}
      <div aria-live="polite" aria-atomic="true">
        {said.turn % 2 === 0 ? said.text : ""}
      </div>
      <div aria-live="polite" aria-atomic="true">
        {said.turn % 2 === 1 ? said.text : ""}
      </div>
    </VisuallyHidden>
  );
}
