import { useIntl } from "react-intl";
import { useBoard } from "./board-context.tsx";
import type { BoardFilter, Facet, FilterCounts, Show } from "./board-filter.ts";
import { flagNames } from "./flag-names.ts";
import { InlineSelect } from "./inline-select.tsx";
import { messages } from "./messages.ts";
import { useFacetNames } from "./use-groups.ts";
import { viewMessages } from "./view-messages.ts";

type FilterSelectProps = {
  filter: BoardFilter;
  counts: FilterCounts;
  onChange: (part: Partial<BoardFilter>) => void;
};

/** Each choice says how many people it would show. */
function useCounted(): (choice: string, count: number | undefined) => string {
  const intl = useIntl();
  return (choice, count = 0) => intl.formatMessage(viewMessages.counted, { choice, count });
}

const SHOW_WORDS = {
  everyone: messages.showEveryone,
  mine: messages.showMine,
  open: messages.showOpen,
  unrated: viewMessages.showUnrated,
} as const;

/** Everyone, my people, those not discussed, those without a rating: as far as there can be any. */
export function ShowSelect({ filter, counts, onChange }: FilterSelectProps) {
  const intl = useIntl();
  const { me } = useBoard();
  const counted = useCounted();
  const offered = (show: Show): boolean =>
    show === "everyone" ||
    show === filter.show ||
    (counts.shows.has(show) && (show !== "mine" || me !== null));
  return (
    <InlineSelect
      label={intl.formatMessage(messages.show)}
      value={filter.show}
      onChange={(show) => onChange({ show })}
      options={(["everyone", "mine", "open", "unrated"] as const).filter(offered).map((show) => {
        const choice = intl.formatMessage(SHOW_WORDS[show]);
        return { value: show, label: show === "everyone" ? choice : counted(choice, counts.shows.get(show)) };
      })}
    />
  );
}

export function FlagSelect({ filter, counts, onChange }: FilterSelectProps) {
  const intl = useIntl();
  const counted = useCounted();
  return (
    <InlineSelect
      label={intl.formatMessage(messages.flag)}
      value={filter.flag}
      onChange={(flag) => onChange({ flag })}
      options={[
        { value: "any", label: intl.formatMessage(messages.flagAny) },
        ...[...counts.flags].map(([flag, count]) => ({
          value: flag,
          label: counted(intl.formatMessage(flag === "some" ? messages.flagSome : flagNames[flag]), count),
        })),
      ]}
    />
  );
}

export function FacetSelect({ facet, filter, counts, onChange }: FilterSelectProps & { facet: Facet }) {
  const intl = useIntl();
  const counted = useCounted();
  const nameOf = useFacetNames();
  const values = new Map(counts.facets[facet]);
  // A link may name somebody who is gone: what narrows the board stays in sight.
  if (filter[facet] !== "" && !values.has(filter[facet])) values.set(filter[facet], 0);
  return (
    <InlineSelect
      label={intl.formatMessage(viewMessages.facet, { facet })}
      value={filter[facet]}
      onChange={(value) => onChange({ [facet]: value })}
      options={[
        { value: "", label: intl.formatMessage(viewMessages.facetAll) },
        ...[...values].map(([value, count]) => ({ value, label: counted(nameOf(facet, value), count) })),
      ]}
    />
  );
}
