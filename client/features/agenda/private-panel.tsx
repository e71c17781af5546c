import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { messages } from "./messages.ts";
import { type PrivateMatters, usePrivateMatters } from "./use-private-matters.ts";

/** Whether something came for facilitators alone since they last looked. Says that, and not what. */
export const usePrivateNews = (): boolean =>
  useControl(({ notices }) =>
    notices.some(({ kind }) => kind === "raised-privately" || kind === "contested"),
  );

/** Private raises and contests: never in a document, never on the shared part of the screen. */
export function PrivatePanel({ open, ...panel }: PanelProps & { open: boolean }) {
  return open && <Panel {...panel} />;
}

type PanelProps = {
  onClose: () => void;
  onTake: (id: string) => void;
  /** What else is for facilitators alone; null where there is nothing else. */
  children: ReactNode;
};

/** The red frame comes with what it is around: an empty panel gives nothing away, and cries for nothing. */
function Panel({ onClose, onTake, children }: PanelProps) {
  const intl = useIntl();
  const { matters, ...fetched } = usePrivateMatters();
  const some = matters.raises.length + matters.contests.length > 0;
  const guarded = some || Boolean(children);
  return (
    <SidePanel
      open
      onClose={onClose}
      guarded={guarded ? <FormattedMessage {...messages.privateGuard} /> : undefined}
      title={intl.formatMessage(messages.privateTitle)}
      closeLabel={intl.formatMessage(messages.close)}
    >
      <Stack gap={6}>
        <Fetched {...fetched}>
          {() =>
            some ? (
              <Matters {...matters} onTake={onTake} />
            ) : (
              <EmptyState level={3} icon={<EyeOff />} title={<FormattedMessage {...messages.privateNone} />}>
                <FormattedMessage {...messages.privateNoneLead} />
              </EmptyState>
            )
          }
        </Fetched>
        {children}
      </Stack>
    </SidePanel>
  );
}

type MattersProps = PrivateMatters & { onTake: (id: string) => void };

function Matters({ raises, contests, onTake }: MattersProps) {
  const intl = useIntl();
  const subjects = useRecord((view) => view.subjects);
  const participants = useRecord((view) => view.participants);
  const nameOf = (id: string): string => subjects?.get(id)?.name ?? "";
  const whoIs = (id: string | undefined): string => participants?.get(id ?? "")?.name ?? "";
  const take = (id: string) => (
    <div>
      <Button size="s" onClick={() => onTake(id)}>
        <FormattedMessage {...messages.privateFocus} values={{ name: nameOf(id) }} />
      </Button>
    </div>
  );
  return (
    <Stack gap={6}>
      {raises.length > 0 && (
        <Section small level={3} title={<FormattedMessage {...messages.privateRaises} />}>
          {raises.map(({ subjectId, raised }) => (
            <Stack key={subjectId} gap={1}>
              <b>{nameOf(subjectId)}</b>
              <p>
                {intl.formatMessage(messages.privateRaise, {
                  by: whoIs(raised.by),
                  reason: raised.reason,
                })}
              </p>
              {take(subjectId)}
            </Stack>
          ))}
        </Section>
      )}
      {contests.length > 0 && (
        <Section small level={3} title={<FormattedMessage {...messages.privateContests} />}>
          {contests.map(({ attestationId, subjectId, participantId, reason }) => (
            <Stack key={attestationId} gap={1}>
              <b>{nameOf(subjectId)}</b>
              <p>
                {intl.formatMessage(reason ? messages.privateContestReason : messages.privateContest, {
                  by: whoIs(participantId),
                  reason,
                })}
              </p>
              {take(subjectId)}
            </Stack>
          ))}
        </Section>
      )}
    </Stack>
  );
}
