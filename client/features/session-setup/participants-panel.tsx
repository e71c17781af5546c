import type { Invited, ParticipantDetail, Session } from "@evenhand/shared/protocol/answers";
import type { NewParticipantBody } from "@evenhand/shared/protocol/bodies";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { post } from "../../state/http.ts";
import { useFetched } from "../../state/problem-words.ts";
import { useResource } from "../../state/use-resource.ts";
import { useSending } from "../../state/use-sending.ts";
import { Banner } from "../../ui/banner.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fetched } from "../../ui/fetched.tsx";
import { Section, Stack } from "../../ui/layout.tsx";
import { type Invitation, InviteForm } from "./invite-form.tsx";
import { LinkList } from "./link-list.tsx";
import { MissingOwners } from "./missing-owners.tsx";
import { type ParticipantAct, ParticipantDialog } from "./participant-dialog.tsx";
import { messages } from "./participant-messages.ts";
import { ParticipantTable } from "./participant-table.tsx";

type ParticipantsPanelProps = {
  session: Session;
  /** What the page shows of the session is to be read again. */
  onChanged: () => void;
};

/** Who takes part: inviting, links, roles, proxies, more time. */
export function ParticipantsPanel({ session, onChanged }: ParticipantsPanelProps) {
  const t = useIntl().formatMessage;
  const { formatList } = useIntl();
  const path = `/api/sessions/${session.id}/participants`;
  const participants = useResource<readonly ParticipantDetail[]>(path);
  const { sending, failure, send } = useSending();
  const [links, setLinks] = useState<readonly Invited[]>([]);
  const [start, setStart] = useState<Invitation>({ name: "", email: "", role: "facilitator" });
  const [act, setAct] = useState<{ kind: ParticipantAct; who: ParticipantDetail } | null>(null);
  const changed = () => {
    participants.reload();
    onChanged();
  };

  // One after the other: each answer is a link that must not be lost.
  const invite = (invitations: readonly Invitation[]) =>
    send(async () => {
      try {
        for (const body of invitations) {
          const invited = await post<Invited>(path, body satisfies NewParticipantBody);
          setLinks((before) => [invited, ...before.filter(({ id }) => id !== invited.id)]);
        }
      } finally {
        changed();
      }
    });

  const leftOut = session.leftOut ?? [];
  const open = session.phase !== "locked";
  return (
    <Stack gap={6}>
      <LinkList links={links} />
      {open && (
        <MissingOwners
          owners={session.missingOwners ?? []}
          sending={sending}
          onInvite={invite}
          onFill={setStart}
        />
      )}
      {open && (
        <Section title={t(messages.inviteTitle)} lead={t(messages.inviteLead)}>
          <InviteForm
            key={`${start.name}·${start.email}`}
            start={start}
            sending={sending}
            onInvite={(invitation) => invite([invitation])}
          />
          {failure !== undefined && (
            <Banner tone="danger" role="alert">
              {failure}
            </Banner>
          )}
        </Section>
      )}
      {leftOut.length > 0 && (
        <Banner tone="info">
          {t(messages.leftOut, { names: formatList(leftOut.map(({ name }) => name)), count: leftOut.length })}
        </Banner>
      )}
      <Fetched {...useFetched(participants)}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<UserPlus />} title={t(messages.noParticipants)}>
              {t(messages.noParticipantsLead)}
            </EmptyState>
          ) : (
            <Section title={t(messages.participants)}>
              <ParticipantTable
                participants={all}
                session={session}
                onAct={(kind, who) => {
                  if (kind === "link")
                    void invite([{ name: who.name, email: who.email ?? "", role: who.role }]);
                  else setAct({ kind, who });
                }}
              />
            </Section>
          )
        }
      </Fetched>
      {act && participants.answer && (
        <ParticipantDialog
          kind={act.kind}
          who={act.who}
          participants={participants.answer}
          session={session}
          onClose={() => setAct(null)}
          onDone={changed}
        />
      )}
    </Stack>
  );
}
