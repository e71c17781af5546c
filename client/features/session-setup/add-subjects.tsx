import type { Cycle, Draft, Person, Session } from "@evenhand/shared/protocol/answers";
import type { SubjectsBody } from "@evenhand/shared/protocol/bodies";
import { Search } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { ApiProblem, post } from "../../state/http.ts";
import { compareNames } from "../../state/name-order.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Stack } from "../../ui/layout.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { ActDialog } from "./act-dialog.tsx";
import styles from "./session-setup.module.css";
import { messages } from "./subject-messages.ts";

/** People shown at once; a search narrows the rest. */
const LISTED = 100;

type AddSubjectsProps = {
  session: Session;
  present: readonly Draft[];
  onClose: () => void;
  onDone: () => void;
};

/** Adds people of the cycle to a session, one by one. */
export function AddSubjects({ session, present, onClose, onDone }: AddSubjectsProps) {
  const t = useIntl().formatMessage;
  const people = useResource<readonly Person[]>(`/api/cycles/${session.cycleId}/people`);
  const cycle = useResource<Cycle>(`/api/cycles/${session.cycleId}`);
  const fetched = useFetched(people);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  // A room that has opened keeps its people.
  const open = new Set(cycle.answer?.sessions.filter(({ phase }) => phase !== "prework").map(({ id }) => id));
  const here = new Set(present.map(({ subjectId }) => subjectId));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    <ActDialog
      title={t(messages.addTitle, { title: session.title })}
      lead={t(messages.addLead)}
      submitLabel={t(messages.addSave, { count: chosen.length })}
      reason="optional"
      size="m"
      valid={chosen.length > 0}
      onTried={() => setTried(true)}
      explain={(error) =>
        error instanceof ApiProblem && error.details.reason === "in-another-session"
          ? t(messages.inAnother)
          : undefined
      }
      onClose={onClose}
      onSubmit={async (reason) => {
        await post(`/api/sessions/${session.id}/subjects`, {
          ids: [...chosen],
          reason,
        } satisfies SubjectsBody);
        toast({ title: t(messages.added, { count: chosen.length }), tone: "ok" });
        onDone();
      }}
    >
      <TextField
        type="search"
        label={t(messages.search)}
        hideLabel
        placeholder={t(messages.search)}
        before={<Search size={16} />}
        value={query}
        onChange={setQuery}
        error={tried && chosen.length === 0 && t(messages.addChoose)}
      />
      <Fetched {...fetched} answer={cycle.answer && fetched.answer}>
        {(all) => {
          const others = all.filter(({ id, sessionId }) => !here.has(id) && !open.has(sessionId ?? ""));
          const found = others
            .filter(({ name, employeeId, team, department }) => {
              const text = [name, employeeId, team, department].join(" ").toLowerCase();
              return words.every((word) => text.includes(word));
            })
            .sort((a, b) => compareNames(a.name, b.name));
          if (others.length === 0) return <p className={styles.quiet}>{t(messages.nobodyToAdd)}</p>;
          return (
            <ScrollRegion className={styles.pick} label={t(messages.addPeople)}>
              <Stack gap={1}>
                {found.slice(0, LISTED).map(({ id, name, employeeId, team }) => (
                  <Checkbox
                    key={id}
                    label={name}
                    hint={[employeeId, team].filter(Boolean).join(" · ")}
                    checked={chosen.includes(id)}
                    onChange={(add) =>
                      setChosen(add ? [...chosen, id] : chosen.filter((other) => other !== id))
                    }
                  />
                ))}
                {found.length === 0 && <p className={styles.quiet}>{t(messages.nobodyFound)}</p>}
                {found.length > LISTED && (
                  <p className={styles.quiet}>
                    {t(messages.shownOf, { shown: LISTED, count: found.length })}
                  </p>
                )}
              </Stack>
            </ScrollRegion>
          );
        }}
      </Fetched>
    </ActDialog>
  );
}
