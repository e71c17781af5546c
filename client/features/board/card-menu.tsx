import { Ellipsis } from "lucide-react";
import { useIntl } from "react-intl";
import { useShallow } from "zustand/react/shallow";
import { openProposals } from "../../state/indexes.ts";
import { useRecord } from "../../state/room-context.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { Menu, type MenuEntry, type MenuGroup } from "../../ui/menu.tsx";
import { batchMessages } from "./batch-messages.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { targetsOf, toggled } from "./board-selection.ts";
import { claimFocus, openPanel } from "./board-store.ts";
import type { CardState } from "./card-state.ts";
import { messages } from "./messages.ts";
import { usePointEntries } from "./point-entries.ts";

/** What can be done with one person, or with all that are selected, by pointer alone. */
export function CardMenu({ id, card, className }: { id: string; card: CardState; className: string }) {
  const intl = useIntl();
  const { store, actions, mayPropose, mayRaise, me } = useBoard();
  const mineIsOpen = useRecord((view) => openProposals(view.proposals).get(id)?.by === me, false);
  const talkedAbout = useRecord((view) => view.meta.focus === id, false);
  const targets = useBoardUi(useShallow((ui) => targetsOf(ui.selection, ui.order, id)));
  const selected = useBoardUi((ui) => ui.selection.ids.has(id));
  const { name } = card.subject;
  const many = targets.length > 1;
  const points = usePointEntries(targets);

  const acts: MenuEntry[] = [
    {
      key: "open",
      label: intl.formatMessage(messages.menuOpen),
      keyHint: keyWords("Enter"),
      onSelect: () => openPanel(store, id),
    },
    ...(mayPropose
      ? [
          {
            key: "select",
            label: intl.formatMessage(selected ? batchMessages.unselect : batchMessages.select),
            keyHint: "X",
            onSelect: () => store.setState(({ selection }) => ({ selection: toggled(selection, id) })),
          },
        ]
      : []),
    // Whom the room is on needs nobody to raise them.
    ...(mayRaise && !talkedAbout
      ? [
          {
            key: "raise",
            label: intl.formatMessage(messages.menuRaise),
            onSelect: () => store.setState({ raising: id }),
          },
        ]
      : []),
    ...(mineIsOpen
      ? [
          {
            key: "withdraw",
            label: intl.formatMessage(messages.menuWithdraw),
            onSelect: () => actions.withdraw(id),
          },
        ]
      : []),
  ];
  const movable = many || (card.rating !== undefined && !card.proposed);
  const groups: MenuGroup[] = [
    ...(mayPropose && movable
      ? [
          {
            key: "points",
            label: many
              ? intl.formatMessage(batchMessages.moveTo, { count: targets.length })
              : intl.formatMessage(messages.moveTo),
            entries: points,
          },
        ]
      : []),
    { key: "acts", entries: acts },
  ];

  function close(): void {
    store.setState({ menu: null });
    const { asking, raising, panel } = store.getState();
    // A dialog that the choice has opened takes the focus itself.
    if (!asking && !raising && panel !== id) claimFocus(store, id);
  }

  return (
    <Menu
      open
      align="end"
      onOpenChange={(open) => !open && close()}
      trigger={
        <button
          type="button"
          className={className}
          tabIndex={-1}
          aria-label={intl.formatMessage(messages.cardMenu, { name })}
        >
          <Ellipsis aria-hidden="true" />
        </button>
      }
      groups={groups}
    />
  );
}
