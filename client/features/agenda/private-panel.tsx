import type { AgendaAnswer } from "@evenhand/shared/protocol/answers";
import { type ReactNode, useEffect } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dismissNotice } from "../../state/control-client.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useControl, useRecord, useRoom } from "../../state/room-context.tsx";
import { useResource } from "../../state/use-resource.ts";
import { Button } from "../../ui/button.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import styles from "./agenda.module.css";
import { messages } from "./messages.ts";

/** Whether something came for facilitators alone since they last looked. Says that, and not what. */
export const usePrivateNews = (): boolean =>
  useControl(({ notices }) =>
    notices.some(({ kind }) => kind === "raised-privately" || kind === "contested"),
  );

/** Private raises and contests: never in a document, never on the shared part of the screen. */
export function PrivatePanel({
  open,
  onClose,
  onTake,
  children,
}: {
  open: boolean;
  onClose: () => void;
  onTake: (id: string) => void;
  /** What else is for facilitators alone. */
  children?: ReactNode;
}) {
  const intl = useIntl();
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      guarded={<FormattedMessage {...messages.privateGuard} />}
      title={intl.formatMessage(messages.privateTitle)}
      closeLabel={intl.formatMessage(messages.close)}
    >
      {open && (
        <Stack gap={6}>
          <PrivateMatters onTake={onTake} />
          {children}
        </Stack>
      )}
    </SidePanel>
  );
}

function PrivateMatters({ onTake }: { onTake: (id: string) => void }) {
  const intl = useIntl();
  const room = useRoom();
  const seq = useRecord((view) => view.meta.seq, 0);
  const resource = useResource<AgendaAnswer>(`/api/sessions/${encodeURIComponent(room.sessionId)}/agenda`);
  const { reload } = resource;
  // What somebody raises or contests while the panel is open belongs in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the session moves on
  useEffect(reload, [reload, seq]);
  useEffect(() => {
    for (const { key, kind } of room.control.getState().notices) {
      if (kind === "raised-privately" || kind === "contested") dismissNotice(room.control, key);
    }
  }, [room]);
  const subjects = useRecord((view) => view.subjects);
  const participants = useRecord((view) => view.participants);
  const agenda = useRecord((view) => view.agenda);
  const nameOf = (id: string): string => subjects?.get(id)?.name ?? "";
  const whoIs = (id: string | undefined): string => participants?.get(id ?? "")?.name ?? "";
  const fetched = useFetched(resource);
  return (
    <Fetched {...fetched}>
      {({ items, contests }) => {
        // The record holds what was raised openly; what the answer has beyond it was raised in private.
        const raises = items.flatMap(({ subjectId, flags }) => {
          const raised = flags.find(({ rule }) => rule === "raised");
          const item = agenda?.get(subjectId);
          const shown =
            item?.kind === "subject" ? item.flags.find(({ rule }) => rule === "raised") : undefined;
          const secret = raised && (raised.count !== shown?.count || raised.reason !== shown?.reason);
          return raised && secret ? [{ subjectId, raised }] : [];
        });
        if (raises.length + contests.length === 0) {
          return (
            <p className={styles.empty}>
              <FormattedMessage {...messages.privateNone} />
            </p>
          );
        }
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
      }}
    </Fetched>
  );
}
