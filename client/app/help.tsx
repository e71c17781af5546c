import { Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { useLocation } from "wouter";
import { useCommands } from "../ui/commands.ts";
import { part } from "../ui/part.ts";
import { helpMessages as messages } from "./help-messages.ts";
import { openHelp, useOpenHelp } from "./help-state.ts";

const HelpLayer = part(async () => (await import("./help-layer.tsx")).HelpLayer);

/** The way in has one button; the wall is looked at, and nobody's name may be sought on it. */
const UNHELPED = /^\/join\/?$|\/wall(?:\/|$)/u;

const ask = (): void => openHelp("sheet");
const seek = (): void => openHelp("palette");

/**
 * The keys that every page has: `?` for the keys of the screen, Ctrl or Cmd K for the palette. What they open is
 * loaded when it is first asked for.
 */
export function Help() {
  const [path] = useLocation();
  return UNHELPED.test(path) ? null : <HelpKeys />;
}

function HelpKeys() {
  const open = useOpenHelp();
  const [wanted, setWanted] = useState(false);
  const t = useIntl().formatMessage;
  useCommands([
    {
      id: "help.palette",
      group: "help",
      keys: ["$mod+k"],
      label: t(messages.palette),
      keysOnly: true,
      whileTyping: true,
      run: seek,
    },
    { id: "help.sheet", group: "help", keys: ["?", "Shift+?"], label: t(messages.sheet), run: ask },
    {
      id: "help.escape",
      group: "help",
      keys: ["Escape"],
      label: t(messages.escape),
      keysOnly: true,
      run: undefined,
    },
  ]);
  if (open !== null && !wanted) setWanted(true);
  return (
    wanted && (
      <Suspense>
        <HelpLayer open={open} onClose={() => openHelp(null)} />
      </Suspense>
    )
  );
}
