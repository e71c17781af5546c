import type { ParticipantDetail, Session } from "@evenhand/shared/protocol/answers";
import type {
  ExtensionBody,
  ParticipantPatchBody,
  ParticipantRemovalBody,
  ProxyBody,
} from "@evenhand/shared/protocol/bodies";
import { type Mandate, ROLES, type Role } from "@evenhand/shared/session/roles";
import { useState } from "react";
import { useIntl } from "react-intl";
import { dateInWords } from "../../state/date-words.ts";
import { roleMessages } from "../../state/domain-messages.ts";
import { patch, put, request } from "../../state/http.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { ActDialog } from "./act-dialog.tsx";
import { messages } from "./participant-messages.ts";

export type ParticipantAct = "role" | "proxy" | "extend" | "remove";

type DialogProps = {
  who: ParticipantDetail;
  participants: readonly ParticipantDetail[];
  session: Session;
  onClose: () => void;
  onDone: () => void;
};

/** What HR does about one participant, each act with its own fields and a recorded reason. */
export function ParticipantDialog({ kind, ...props }: DialogProps & { kind: ParticipantAct }) {
  switch (kind) {
    case "role":
      return <RoleDialog {...props} />;
    case "proxy":
      return <ProxyDialog {...props} />;
    case "extend":
      return <ExtendDialog {...props} />;
    case "remove":
      return <RemoveDialog {...props} />;
  }
}

const pathOf = ({ session, who }: DialogProps) => `/api/sessions/${session.id}/participants/${who.id}`;

function RoleDialog(props: DialogProps) {
  const t = useIntl().formatMessage;
  const { who, session, onClose, onDone } = props;
  const prework = session.phase === "prework";
  const [role, setRole] = useState<Role>(prework ? who.role : "facilitator");
  const hints = {
    facilitator: t(messages.roleFacilitator),
    manager: t(messages.roleManager),
    sponsor: t(messages.roleSponsor),
    observer: t(messages.roleObserver),
  } satisfies Record<Role, string>;
  const loses = role === "facilitator" && who.people > 0;
  return (
    <ActDialog
      title={t(messages.roleTitle, { name: who.name })}
      lead={loses ? t(messages.roleLosesPeople, { people: who.people }) : undefined}
      submitLabel={t(prework ? messages.setRole : messages.makeFacilitatorNow)}
      reason={role === "facilitator" ? "required" : "optional"}
      onClose={onClose}
      onSubmit={async (reason) => {
        await patch(pathOf(props), { role, reason } satisfies ParticipantPatchBody);
        toast({
          title: t(messages.roleChanged, { name: who.name, role: t(roleMessages[role]) }),
          tone: "ok",
        });
        onDone();
      }}
    >
      {prework && (
        <RadioGroup
          label={t(messages.role)}
          value={role}
          options={ROLES.map((value) => ({ value, label: t(roleMessages[value]), hint: hints[value] }))}
          onChange={setRole}
        />
      )}
    </ActDialog>
  );
}

function ProxyDialog(props: DialogProps) {
  const t = useIntl().formatMessage;
  const { who, participants, onClose, onDone } = props;
  const [proxyId, setProxyId] = useState(who.proxy?.participantId ?? "nobody");
  const [mandate, setMandate] = useState<Mandate>(who.proxy?.mandate ?? "speaks");
  const others = participants.filter(({ id, role }) => role === "manager" && id !== who.id);
  const proxy = others.find(({ id }) => id === proxyId);
  return (
    <ActDialog
      title={t(messages.proxyTitle, { name: who.name })}
      lead={t(messages.proxyLead)}
      submitLabel={t(proxy ? messages.saveProxy : messages.endProxy)}
      reason="required"
      onClose={onClose}
      onSubmit={async (reason) => {
        const body = { participantId: proxy?.id ?? null, mandate, reason } satisfies ProxyBody;
        await put(`${pathOf(props)}/proxy`, body);
        const title = proxy
          ? t(messages.proxySaved, { proxy: proxy.name, name: who.name })
          : t(messages.proxyEnded, { name: who.name });
        toast({ title, tone: "ok" });
        onDone();
      }}
    >
      <Select
        label={t(messages.proxyWho)}
        value={proxyId}
        options={[
          { value: "nobody", label: t(messages.proxyNobody) },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setProxyId}
      />
      {proxy && (
        <RadioGroup
          label={t(messages.mandate)}
          value={mandate}
          options={[
            { value: "speaks", label: t(messages.mandateSpeaks), hint: t(messages.mandateSpeaksHint) },
            { value: "decides", label: t(messages.mandateDecides), hint: t(messages.mandateDecidesHint) },
          ]}
          onChange={setMandate}
        />
      )}
    </ActDialog>
  );
}

function ExtendDialog(props: DialogProps) {
  const { formatMessage: t, formatDate } = useIntl();
  const { who, session, onClose, onDone } = props;
  const [until, setUntil] = useState("");
  const [tried, setTried] = useState(false);
  const moment = (iso: string) => formatDate(iso, { dateStyle: "medium", timeStyle: "short" });
  const time = new Date(until).getTime();
  const valid = time > Date.parse(session.deadline ?? "");
  return (
    <ActDialog
      title={t(messages.extendTitle, { name: who.name })}
      lead={t(messages.extendLead, { moment: moment(session.deadline ?? "") })}
      submitLabel={t(messages.extendSave)}
      reason="required"
      valid={valid}
      onTried={() => setTried(true)}
      onClose={onClose}
      onSubmit={async (reason) => {
        const body = { until: new Date(time).toISOString(), reason } satisfies ExtensionBody;
        await put(`${pathOf(props)}/extension`, body);
        toast({ title: t(messages.extended, { name: who.name, moment: moment(body.until) }), tone: "ok" });
        onDone();
      }}
    >
      <TextField
        type="datetime-local"
        label={t(messages.extendUntil)}
        hint={dateInWords({ formatDate }, until)}
        error={tried && !valid && t(messages.extendWrong)}
        value={until}
        onChange={setUntil}
      />
    </ActDialog>
  );
}

function RemoveDialog(props: DialogProps) {
  const t = useIntl().formatMessage;
  const { who, session, onClose, onDone } = props;
  return (
    <ActDialog
      title={t(messages.removeTitle, { name: who.name })}
      lead={t(messages.removeLead, { people: who.people })}
      submitLabel={t(messages.removeSave)}
      danger
      reason={session.phase === "prework" ? "optional" : "required"}
      onClose={onClose}
      onSubmit={async (reason) => {
        await request("DELETE", pathOf(props), { body: { reason } satisfies ParticipantRemovalBody });
        toast({ title: t(messages.removed, { name: who.name }), tone: "ok" });
        onDone();
      }}
    />
  );
}
