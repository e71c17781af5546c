import { Columns3, Grid3x3, List, SlidersHorizontal } from "lucide-react";
import { useIntl } from "react-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { VIEWS, type View } from "./board-address.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { FACETS } from "./board-filter.ts";
import { lookAt } from "./board-store.ts";
import { storeDensity } from "./density.ts";
import styles from "./tools.module.css";
import { useNineBoxOffered } from "./use-nine-box-offered.ts";
import { viewMessages } from "./view-messages.ts";

const ICONS = { columns: Columns3, list: List, "nine-box": Grid3x3 } as const satisfies Record<View, unknown>;

/** How the same people are shown: board, list or nine-box; how close together; put together by what. */
export function ViewTools() {
  const intl = useIntl();
  const { store } = useBoard();
  const view = useBoardUi((ui) => ui.address.view);
  const group = useBoardUi((ui) => ui.address.group);
  const density = useBoardUi((ui) => ui.density);
  const hasNineBox = useNineBoxOffered();
  return (
    <span className={styles.views}>
      <SegmentedControl
        size="s"
        label={intl.formatMessage(viewMessages.view)}
        value={view}
        onChange={(next) => lookAt(store, { view: next })}
        options={VIEWS.filter((value) => value !== "nine-box" || hasNineBox).map((value) => {
          const Icon = ICONS[value];
          return {
            value,
            name: intl.formatMessage(viewMessages[value]),
            label: <Icon className={styles.viewIcon} aria-hidden="true" />,
          };
        })}
      />
      <Menu
        align="end"
        trigger={
          <IconButton
            size="s"
            icon={<SlidersHorizontal />}
            label={intl.formatMessage(viewMessages.display)}
          />
        }
        groups={[
          {
            key: "density",
            label: intl.formatMessage(viewMessages.density),
            entries: (["comfortable", "compact"] as const).map((value) => ({
              key: value,
              label: intl.formatMessage(viewMessages[value]),
              checked: density === value,
              onSelect: () => {
                storeDensity(value);
                store.setState({ density: value });
              },
            })),
          },
          ...(view === "columns"
            ? [
                {
                  key: "group",
                  label: intl.formatMessage(viewMessages.group),
                  entries: (["none", ...FACETS] as const).map((facet) => ({
                    key: facet,
                    label: intl.formatMessage(viewMessages.groupBy, { facet }),
                    checked: group === facet,
                    onSelect: () => lookAt(store, { group: facet }),
                  })),
                },
              ]
            : []),
        ]}
      />
    </span>
  );
}
