import type { Cycle } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Link, useLocation } from "wouter";
import { patch } from "../../state/http.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Page } from "../../ui/layout.tsx";
import { toast } from "../../ui/toast.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { CycleEditor } from "./cycle-editor.tsx";
import { cycleFormOf } from "./cycle-form.ts";
import { changesOf } from "./cycle-patch.ts";
import { messages } from "./messages.ts";

/** Changes a cycle. Only what was changed is sent, so that a frozen scale does not refuse a new deadline. */
export function EditCyclePage({ id }: { id: string }) {
  const t = useIntl().formatMessage;
  const [, navigate] = useLocation();
  const cycle = useResource<Cycle>(`/api/cycles/${id}`);
  const name = cycle.answer?.name ?? "";
  const title = t(messages.editTitle, { name });
  usePageTitle(title);
  return (
    <Page title={title} above={<Link href={`/cycles/${id}`}>{name}</Link>}>
      <Fetched {...useFetched(cycle)}>
        {(before) => (
          <CycleEditor
            start={cycleFormOf(before)}
            people={before.people}
            rated={before.drafts > 0}
            submitLabel={t(messages.saveCycle)}
            cancel={<ButtonLink href={`/cycles/${id}`}>{t(messages.cancel)}</ButtonLink>}
            onSubmit={async (body) => {
              const changes = changesOf(before, body);
              if (Object.keys(changes).length > 0) await patch<Cycle>(`/api/cycles/${id}`, changes);
              toast({ title: t(messages.saved, { name: body.name }), tone: "ok" });
              navigate(`/cycles/${id}`);
            }}
          />
        )}
      </Fetched>
    </Page>
  );
}
