import { Ellipsis } from "lucide-react";
import { useIntl } from "react-intl";
import { openProposals } from "../../state/indexes.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Menu, type MenuEntry, type MenuGroup } from "../../ui/menu.tsx";
import { useBoard } from "./board-context.tsx";
import { claimFocus } from "./board-store.ts";
import type { CardState } from "./card-state.ts";
import { messages } from "./messages.ts";

/** What can be done with one person, by pointer alone: every point of the scale, and the rest. */
export function CardMenu({ id, card, className }: { id: string; card: CardState; className: string }) {
  const intl = useIntl();
  const { store, actions, mayPropose, mayRaise, me } = useBoard();
  const scale = useRecord((view) => view.meta.scale, []);
  const mineIsOpen = useRecord((view) => openProposals(view.proposals).get(id)?.by === me, false);
  const { name } = card.subject;

  const points: MenuEntry[] = scale
    .map((point, index) => ({ point, position: index + 1 }))
    .reverse()
    .map(({ point, position }) => ({
      key: String(position),
      label: intl.formatMessage(messages.menuPoint, { value: point.value, label: point.label }),
      keyHint: point.value >= 0 && point.value <= 9 ? String(point.value) : undefined,
      disabled: position === card.rating,
      onSelect: () => actions.ask(id, position),
    }));
  const acts: MenuEntry[] = [
    {
      key: "open",
      label: intl.formatMessage(messages.menuOpen),
      keyHint: "Enter",
      onSelect: () => store.setState({ panel: id }),
    },
    ...(mayRaise
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
            keyHint: "Ctrl Z",
            onSelect: () => actions.withdraw(id),
          },
        ]
      : []),
  ];
  const groups: MenuGroup[] = [
    ...(mayPropose && card.rating !== undefined && !card.proposed
      ? [{ key: "points", label: intl.formatMessage(messages.moveTo), entries: points }]
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
