import { BIASES } from "@evenhand/shared/protocol/signal-words";
import type { ComponentProps } from "react";
import { useIntl } from "react-intl";
import { useAllows } from "../../state/standpoint.ts";
import { Menu } from "../../ui/menu.tsx";
import { biasMessages, messages, pauseQuestion } from "./messages.ts";
import { useAskPause } from "./use-ask-pause.ts";

/**
 * Asks the room to pause, for one of the red flags. Without a name: what makes a calibration unfair is easier said
 * when nobody can be asked why they said it.
 */
export function PauseMenu({ trigger }: { trigger: ComponentProps<typeof Menu>["trigger"] }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const may = useAllows("pause.raise");
  const ask = useAskPause();
  if (!may) return null;
  return (
    <Menu
      align="end"
      trigger={trigger}
      groups={[
        {
          key: "bias",
          label: t(messages.pauseLead),
          entries: [
            ...BIASES.map((bias) => ({
              key: bias,
              label: t(biasMessages[bias].name),
              hint: t(biasMessages[bias].question),
              onSelect: () => void ask(bias),
            })),
            {
              key: "any",
              label: t(messages.pauseAny),
              hint: t(pauseQuestion),
              onSelect: () => void ask(),
            },
          ],
        },
      ]}
    />
  );
}
