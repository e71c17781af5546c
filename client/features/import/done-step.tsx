import type { Cycle, ImportAnswer } from "@evenhand/shared/protocol/answers";
import { CircleCheck } from "lucide-react";
import { useIntl } from "react-intl";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Row } from "../../ui/layout.tsx";
import { messages } from "./messages.ts";
import { rowsWithProblems } from "./problem-groups.ts";
import type { Import } from "./use-import.ts";

/** What was written, and the next step. */
export function DoneStep({ cycle, done, work }: { cycle: Cycle; done: ImportAnswer; work: Import }) {
  const t = useIntl().formatMessage;
  const { created, changed, unchanged, problems } = done;
  return (
    <EmptyState
      icon={<CircleCheck />}
      title={t(messages.doneTitle, { people: created + changed })}
      action={
        <Row justify="center">
          {created + changed > 0 && (
            <Button variant="quiet" busy={work.busy} onClick={() => void work.undo()}>
              {t(messages.undo)}
            </Button>
          )}
          <ButtonLink href={`/cycles/${cycle.id}`}>{t(messages.toCycle, { name: cycle.name })}</ButtonLink>
          <ButtonLink variant="primary" href={`/cycles/${cycle.id}/sessions/new`}>
            {t(messages.newSession)}
          </ButtonLink>
        </Row>
      }
    >
      {t(messages.doneLead, { created, changed, unchanged, left: rowsWithProblems(problems) })}
    </EmptyState>
  );
}
