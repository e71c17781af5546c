import { Search } from "lucide-react";
import { useIntl } from "react-intl";
import { useKeyHint } from "../ui/commands.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { helpMessages as messages } from "./help-messages.ts";
import { openHelp } from "./help-state.ts";

/** Opens the palette where there is no keyboard, and tells of its key where there is one. */
export function PaletteButton() {
  const intl = useIntl();
  return (
    <IconButton
      label={intl.formatMessage(messages.palette)}
      keyHint={useKeyHint("help.palette")}
      icon={<Search />}
      onClick={() => openHelp("palette")}
    />
  );
}
