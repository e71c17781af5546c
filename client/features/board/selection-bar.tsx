import { useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { keyWords } from "../../ui/key-words.ts";
import { Menu } from "../../ui/menu.tsx";
import { batchMessages } from "./batch-messages.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { NOBODY } from "./board-selection.ts";
import { claimFocus } from "./board-store.ts";
import { messages } from "./messages.ts";
import { usePointEntries } from "./point-entries.ts";
import styles from "./selection-bar.module.css";

/** How many are selected, and what can be done with all of them at once. There while anybody is. */
export function SelectionBar() {
  const count = useBoardUi(({ selection }) => selection.ids.size);
  return count > 0 && <Bar count={count} />;
}

function Bar({ count }: { count: number }) {
  const intl = useIntl();
  const { store } = useBoard();
  const order = useBoardUi((ui) => ui.order);
  const selection = useBoardUi((ui) => ui.selection);
  const ids = order.flat().filter((id) => selection.ids.has(id));
  const points = usePointEntries(ids);
  return (
    <section className={styles.bar} aria-label={intl.formatMessage(batchMessages.selection)}>
      <span role="status">{intl.formatMessage(batchMessages.count, { count })}</span>
      <Menu
        side="top"
        trigger={<Button size="s">{intl.formatMessage(messages.moveTo)}</Button>}
        groups={[
          { key: "points", label: intl.formatMessage(batchMessages.moveTo, { count }), entries: points },
        ]}
      />
      <Button
        size="s"
        variant="quiet"
        keyHint={keyWords("Escape")}
        onClick={() => {
          const { current } = store.getState();
          store.setState({ selection: NOBODY });
          if (current !== null) claimFocus(store, current);
        }}
      >
        {intl.formatMessage(batchMessages.clear)}
      </Button>
    </section>
  );
}
