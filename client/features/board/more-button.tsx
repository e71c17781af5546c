import { Ellipsis } from "lucide-react";
import { Suspense } from "react";
import { useIntl } from "react-intl";
import { useBoard, useBoardUi } from "./board-context.tsx";
import type { CardState } from "./card-state.ts";
import { CardMenu } from "./menu-part.ts";
import { messages } from "./messages.ts";

/** The button at the end of a card or a line that opens its menu. Eighty closed ones cost a button each. */
export function MoreButton({
  id,
  card,
  className = "",
}: {
  id: string;
  card: CardState;
  className?: string;
}) {
  const intl = useIntl();
  const { store } = useBoard();
  const open = useBoardUi((ui) => ui.menu === id);
  const closed = (
    <button
      type="button"
      className={className}
      tabIndex={-1}
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label={intl.formatMessage(messages.cardMenu, { name: card.subject.name })}
      onClick={() => store.setState({ menu: id, current: id })}
    >
      <Ellipsis aria-hidden="true" />
    </button>
  );
  if (!open) return closed;
  return (
    <Suspense fallback={closed}>
      <CardMenu id={id} card={card} className={className} />
    </Suspense>
  );
}
