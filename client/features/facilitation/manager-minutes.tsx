import type { AirtimeAnswer } from "@evenhand/shared/readmodels/airtime";
import { useIntl } from "react-intl";
import { useFetched } from "../../state/problem-words.ts";
import { useRoom } from "../../state/room-context.tsx";
import { useResource } from "../../state/use-resource.ts";
import { Fetched } from "../../ui/fetched.tsx";
import { Section } from "../../ui/layout.tsx";
import { AirtimeTable } from "./airtime-table.tsx";
import { airtimePath } from "./pace-dialog.tsx";
import { paceMessages as messages } from "./pace-messages.ts";

/** Minutes by manager. For the guarded panel alone, and where HR switched them on. */
export function ManagerMinutes() {
  const t = useIntl().formatMessage;
  const { sessionId } = useRoom();
  const fetched = useFetched(useResource<AirtimeAnswer>(airtimePath(sessionId)));
  return (
    <Section small level={3} title={t(messages.byManager)} lead={t(messages.byManagerLead)}>
      <Fetched {...fetched}>
        {({ byManager }) =>
          byManager === null || byManager.length === 0 ? (
            <p>{t(messages.none)}</p>
          ) : (
            <AirtimeTable
              headed
              title={t(messages.byManager)}
              head={t(messages.headManager)}
              groups={byManager}
              nameOf={(key) => key || t(messages.noManager)}
            />
          )
        }
      </Fetched>
    </Section>
  );
}
