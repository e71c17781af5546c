import { type ReactNode, type RefObject, useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { BoardView } from "../../state/board-columns.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { type BoardFilter, EVERYBODY, isFiltering, levelsIn, rulesIn } from "./board-filter.ts";
import { flagNames } from "./flag-name-messages.ts";
import { InlineSelect } from "./inline-select.tsx";
import { messages } from "./messages.ts";
import styles from "./tools.module.css";

/** Search, the simple filters, and what the board adds up to. */
export function BoardTools({
  board,
  search,
  extra,
}: {
  board: BoardView;
  search: RefObject<HTMLInputElement | null>;
  extra?: ReactNode;
}) {
  const intl = useIntl();
  const { store, me } = useBoard();
  const filter = useBoardUi((ui) => ui.filter);
  const subjects = useRecord((view) => view.subjects);
  const agenda = useRecord((view) => view.agenda);
  const ownsSomebody = useMemo(
    () => me !== null && [...(subjects?.values() ?? [])].some((subject) => subject.owner === me),
    [subjects, me],
  );
  const levels = useMemo(() => (subjects ? levelsIn(subjects) : []), [subjects]);
  const rules = useMemo(() => (agenda ? rulesIn(agenda) : []), [agenda]);
  const set = (part: Partial<BoardFilter>): void => store.setState({ filter: { ...filter, ...part } });

  return (
    <div className={styles.tools}>
      <div className={styles.search}>
        <TextField
          ref={search}
          type="search"
          size="s"
          label={intl.formatMessage(messages.search)}
          hideLabel
          placeholder={intl.formatMessage(messages.search)}
          after={
            filter.search === "" ? (
              <span className={styles.key}>
                <Kbd>/</Kbd>
              </span>
            ) : undefined
          }
          value={filter.search}
          onChange={(value) => set({ search: value })}
          onKeyDown={(event) => {
            if (event.key === "Escape" && filter.search !== "") set({ search: "" });
          }}
        />
      </div>
      <InlineSelect
        label={intl.formatMessage(messages.show)}
        value={filter.show}
        onChange={(show) => set({ show })}
        options={[
          { value: "everyone", label: intl.formatMessage(messages.showEveryone) },
          ...(ownsSomebody ? [{ value: "mine", label: intl.formatMessage(messages.showMine) } as const] : []),
          { value: "open", label: intl.formatMessage(messages.showOpen) },
        ]}
      />
      {levels.length > 1 && (
        <InlineSelect
          label={intl.formatMessage(messages.level)}
          value={filter.level}
          onChange={(level) => set({ level })}
          options={[
            { value: "", label: intl.formatMessage(messages.levelAll) },
            ...levels.map((level) => ({ value: level, label: level })),
          ]}
        />
      )}
      {rules.length > 0 && (
        <InlineSelect
          label={intl.formatMessage(messages.flag)}
          value={filter.flag}
          onChange={(flag) => set({ flag })}
          options={[
            { value: "any", label: intl.formatMessage(messages.flagAny) },
            { value: "some", label: intl.formatMessage(messages.flagSome) },
            ...rules.map((rule) => ({ value: rule, label: intl.formatMessage(flagNames[rule]) })),
          ]}
        />
      )}
      <Summary
        board={board}
        filtering={isFiltering(filter)}
        onClear={() => store.setState({ filter: EVERYBODY })}
      />
      {extra}
    </div>
  );
}

function Summary({
  board,
  filtering,
  onClear,
}: {
  board: BoardView;
  filtering: boolean;
  onClear: () => void;
}) {
  const enforced = useRecord((view) => view.meta.settings.enforceGuideline, false);
  const waived = useRecord((view) => view.meta.waived, false);
  const { people, shown, discussed, distribution } = board;
  return (
    <div className={styles.summary}>
      {filtering ? (
        <>
          <span role="status">
            <FormattedMessage {...messages.summaryFiltered} values={{ shown, people }} />
          </span>
          <Button size="s" variant="quiet" onClick={onClear}>
            <FormattedMessage {...messages.clearFilter} />
          </Button>
        </>
      ) : (
        <span>
          <FormattedMessage {...messages.summary} values={{ people, discussed }} />
          {distribution.guideline && (
            <span className={styles.guide}>
              {" · "}
              <FormattedMessage
                {...(!enforced ? messages.guide : waived ? messages.waived : messages.enforced)}
              />
            </span>
          )}
        </span>
      )}
    </div>
  );
}
