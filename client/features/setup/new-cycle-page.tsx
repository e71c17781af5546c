import type { Cycle } from "@evenhand/shared/protocol/answers";
import { useIntl } from "react-intl";
import { Link, useLocation } from "wouter";
import { post } from "../../state/http.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/layout.tsx";
import { toast } from "../../ui/toast.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { CycleEditor } from "./cycle-editor.tsx";
import { newCycleForm } from "./cycle-form.ts";
import { defaultScale } from "./default-scale.ts";
import { messages } from "./messages.ts";

/** Makes a cycle; what follows is its page, whose first step is the import. */
export function NewCyclePage() {
  const intl = useIntl();
  const t = intl.formatMessage;
  const [, navigate] = useLocation();
  usePageTitle(t(messages.newCycle));
  return (
    <Page
      title={t(messages.newCycle)}
      lead={t(messages.cyclesLead)}
      above={<Link href="/cycles">{t(messages.cycles)}</Link>}
    >
      <CycleEditor
        start={newCycleForm(defaultScale(intl))}
        people={0}
        submitLabel={t(messages.createCycle)}
        cancel={<ButtonLink href="/cycles">{t(messages.cancel)}</ButtonLink>}
        onSubmit={async (body) => {
          const cycle = await post<Cycle>("/api/cycles", body);
          toast({ title: t(messages.created, { name: cycle.name }), tone: "ok" });
          navigate(`/cycles/${cycle.id}`);
        }}
      />
    </Page>
  );
}
