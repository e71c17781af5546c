import type { Draft, ParticipantDetail, Session } from "@evenhand/shared/protocol/answers";
import type { NotRatedBody, OwnerBody, RecusalsBody, SubjectsBody } from "@evenhand/shared/protocol/bodies";
import { NOT_RATED_CODES, type NotRatedCode } from "@evenhand/shared/session/roles";
import { useState } from "react";
import { useIntl } from "react-intl";
import { roleMessages } from "../../state/domain-messages.ts";
import { put, request } from "../../state/http.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Stack } from "../../ui/layout.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast.tsx";
import { ActDialog } from "./act-dialog.tsx";
import styles from "./session-setup.module.css";
import { messages, notRatedMessages } from "./subject-messages.ts";

export type SubjectAct = "owner" | "mark" | "unmark" | "recuse" | "drop";

type DialogProps = {
  subject: Draft;
  participants: readonly ParticipantDetail[];
  session: Session;
  onClose: () => void;
  onDone: () => void;
};

/** What HR does about one subject, each act with its own fields and a recorded reason. */
export function SubjectDialog({ kind, ...props }: DialogProps & { kind: SubjectAct }) {
  switch (kind) {
    case "owner":
      return <OwnerDialog {...props} />;
    case "mark":
      return <NotRatedDialog {...props} />;
    case "unmark":
      return <RatedDialog {...props} />;
    case "recuse":
      return <RecuseDialog {...props} />;
    case "drop":
      return <DropDialog {...props} />;
  }
}

const pathOf = ({ session, subject }: DialogProps) =>
  `/api/sessions/${session.id}/subjects/${subject.subjectId}`;

function OwnerDialog(props: DialogProps) {
  const t = useIntl().formatMessage;
  const { subject, participants, onClose, onDone } = props;
  const [owner, setOwner] = useState("");
  const [tried, setTried] = useState(false);
  const managers = participants.filter(
    ({ id, role }) => role === "manager" && id !== subject.ownerId && !subject.recused?.includes(id),
  );
  const chosen = managers.find(({ id }) => id === owner);
  return (
    <ActDialog
      title={t(messages.ownerTitle, { name: subject.name })}
      lead={t(messages.ownerLead)}
      submitLabel={t(messages.ownerSave)}
      reason="required"
      valid={chosen !== undefined}
      onTried={() => setTried(true)}
      onClose={onClose}
      onSubmit={async (reason) => {
        if (!chosen) return;
        await put(`${pathOf(props)}/owner`, { participantId: chosen.id, reason } satisfies OwnerBody);
        toast({ title: t(messages.ownerSaved, { owner: chosen.name, name: subject.name }), tone: "ok" });
        onDone();
      }}
    >
      {managers.length === 0 ? (
        <p className={styles.flagged}>{t(messages.ownerNobody)}</p>
      ) : (
        <Select
          label={t(messages.owner)}
          placeholder={t(messages.ownerNone)}
          error={tried && !chosen && t(messages.ownerNone)}
          value={owner}
          options={managers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setOwner}
        />
      )}
    </ActDialog>
  );
}

function NotRatedDialog(props: DialogProps) {
  const t = useIntl().formatMessage;
  const { subject, session, onClose, onDone } = props;
  const [code, setCode] = useState<NotRatedCode>("too-new");
  return (
    <ActDialog
      title={t(messages.notRatedTitle, { name: subject.name })}
      lead={t(messages.notRatedLead)}
      submitLabel={t(messages.notRatedSave)}
      reason={session.phase === "prework" && code !== "other" ? "optional" : "required"}
      reasonLabel={t(messages.whyWords)}
      onClose={onClose}
      onSubmit={async (text) => {
        await put(`${pathOf(props)}/not-rated`, { code, text } satisfies NotRatedBody);
        toast({ title: t(messages.notRatedSaved, { name: subject.name }), tone: "ok" });
        onDone();
      }}
    >
      <RadioGroup
        label={t(messages.why)}
        value={code}
        options={NOT_RATED_CODES.map((value) => ({ value, label: t(notRatedMessages[value]) }))}
        onChange={setCode}
      />
    </ActDialog>
  );
}

function RatedDialog(props: DialogProps) {
  const t = useIntl().formatMessage;
  const { subject, session, onClose, onDone } = props;
  return (
    <ActDialog
      title={t(messages.rateTitle, { name: subject.name })}
      lead={t(messages.rateLead)}
      submitLabel={t(messages.unmarkNotRated)}
      reason={session.phase === "prework" ? "optional" : "required"}
      onClose={onClose}
      onSubmit={async (text) => {
        await put(`${pathOf(props)}/not-rated`, { code: null, text } satisfies NotRatedBody);
        toast({ title: t(messages.unmarked, { name: subject.name }), tone: "ok" });
        onDone();
      }}
    />
  );
}

function RecuseDialog(props: DialogProps) {
  const t = useIntl().formatMessage;
  const { subject, participants, onClose, onDone } = props;
  const [recused, setRecused] = useState<readonly string[]>(subject.recused ?? []);
  // An owner is never recused from their own person: HR names another owner first.
  const others = participants.filter(({ id }) => id !== subject.ownerId);
  return (
    <ActDialog
      title={t(messages.recuseTitle, { name: subject.name })}
      lead={t(messages.recuseLead)}
      submitLabel={t(messages.recuseSave)}
      reason="required"
      size="m"
      onClose={onClose}
      onSubmit={async (reason) => {
        const body = { participantIds: [...recused], reason } satisfies RecusalsBody;
        await put(`${pathOf(props)}/recusals`, body);
        toast({ title: t(messages.recuseSaved, { count: recused.length, name: subject.name }), tone: "ok" });
        onDone();
      }}
    >
      <Stack gap={2}>
        {others.map(({ id, name, role }) => (
          <Checkbox
            key={id}
            label={name}
            hint={t(roleMessages[role])}
            checked={recused.includes(id)}
            onChange={(chosen) =>
              setRecused(chosen ? [...recused, id] : recused.filter((other) => other !== id))
            }
          />
        ))}
      </Stack>
    </ActDialog>
  );
}

function DropDialog({ subject, session, onClose, onDone }: DialogProps) {
  const t = useIntl().formatMessage;
  return (
    <ActDialog
      title={t(messages.dropTitle, { name: subject.name })}
      lead={t(messages.dropLead)}
      submitLabel={t(messages.dropSave)}
      danger
      reason="optional"
      onClose={onClose}
      onSubmit={async (reason) => {
        const body = { ids: [subject.subjectId], reason } satisfies SubjectsBody;
        await request("DELETE", `/api/sessions/${session.id}/subjects`, { body });
        toast({ title: t(messages.dropped, { name: subject.name }), tone: "ok" });
        onDone();
      }}
    />
  );
}
