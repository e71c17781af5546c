import type { Cycle, Me, Person, Session } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Link, useLocation } from "wouter";
import { post } from "../../state/http.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { Fetched } from "../../ui/fetched.tsx";
import { Page } from "../../ui/layout.tsx";
import { toast } from "../../ui/toast.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { messages } from "./messages.ts";
import { NewSessionForm } from "./new-session-form.tsx";
import { useOtherSessions } from "./use-other-sessions.ts";

/** Makes a session of a cycle; what follows is inviting who takes part. */
export function NewSessionPage({ id }: { id: string }) {
  const t = useIntl().formatMessage;
  const [, navigate] = useLocation();
  const cycle = useResource<Cycle>(`/api/cycles/${id}`);
  const people = useResource<readonly Person[]>(`/api/cycles/${id}/people`);
  const me = useResource<Me>("/api/me");
  const sessions = useOtherSessions(cycle.answer);
  const name = cycle.answer?.name ?? "…";
  const fetchedPeople = useFetched(people);
  usePageTitle(t(messages.newSession));
  return (
    <Page
      width="l"
      title={t(messages.newSession)}
      lead={t(messages.newSessionLead)}
      above={<Link href={`/cycles/${id}`}>{name}</Link>}
    >
      <Fetched {...useFetched(cycle)}>
        {(known) => (
          <Fetched
            {...fetchedPeople}
            answer={sessions && me.answer && fetchedPeople.answer ? fetchedPeople.answer : undefined}
          >
            {(all) => (
              <NewSessionForm
                cycle={known}
                people={all}
                sessions={sessions ?? []}
                email={me.answer?.account.email ?? ""}
                onSubmit={async (body) => {
                  const session = await post<Session>("/api/sessions", body);
                  toast({
                    tone: "ok",
                    title: t(messages.created, { title: session.title, people: session.counts.subjects }),
                  });
                  navigate(`/sessions/${session.id}/setup?tab=participants`);
                }}
              />
            )}
          </Fetched>
        )}
      </Fetched>
    </Page>
  );
}
