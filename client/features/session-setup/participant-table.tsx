import type { ParticipantDetail, Session } from "@evenhand/shared/protocol/answers";
import { allows } from "@evenhand/shared/session/permissions";
import { Ellipsis } from "lucide-react";
import { useIntl } from "react-intl";
import { roleMessages } from "../../state/domain-messages.ts";
import { compareNames } from "../../state/name-order.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { Table } from "../../ui/table.tsx";
import type { ParticipantAct } from "./participant-dialog.tsx";
import { messages } from "./participant-messages.ts";
import styles from "./session-setup.module.css";

type ParticipantTableProps = {
  participants: readonly ParticipantDetail[];
  session: Session;
  onAct: (kind: ParticipantAct | "link", who: ParticipantDetail) => void;
};

const RANK = { facilitator: 0, manager: 1, sponsor: 2, observer: 3 } as const;

/** Everyone with a seat, facilitators first, and what HR may do about each in this phase. */
export function ParticipantTable({ participants, session, onAct }: ParticipantTableProps) {
  const { formatMessage: t, formatDate } = useIntl();
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  const arrangements = ({ proxy, extendedUntil }: ParticipantDetail): string[] => {
    const words: string[] = [];
    if (proxy) {
      const name = names.get(proxy.participantId) ?? "–";
      words.push(t(proxy.mandate === "decides" ? messages.proxyDecides : messages.proxySpeaks, { name }));
    }
    if (extendedUntil !== null) {
      const moment = formatDate(extendedUntil, { dateStyle: "medium", timeStyle: "short" });
      words.push(t(messages.extendedTo, { moment }));
    }
    return words;
  };
  return (
    <Table
      label={t(messages.participants)}
      rows={participants.toSorted((a, b) => RANK[a.role] - RANK[b.role] || compareNames(a.name, b.name))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t(messages.personName),
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name}
              {email !== undefined && <span className={styles.under}>{email}</span>}
            </>
          ),
        },
        { key: "role", header: t(messages.role), cell: ({ role }) => t(roleMessages[role]) },
        {
          key: "people",
          header: t(messages.owns),
          cell: ({ role, people }) =>
            role === "manager" ? t(messages.answersFor, { people }) : <span className={styles.quiet}>–</span>,
        },
        {
          key: "joined",
          header: t(messages.signedIn),
          wide: true,
          cell: ({ joined }) => (
            <span className={joined ? undefined : styles.quiet}>
              {t(joined ? messages.joined : messages.notJoined)}
            </span>
          ),
        },
        {
          key: "arrangements",
          header: t(messages.arrangements),
          wide: true,
          cell: (who) => (
            <span className={styles.quiet}>
              {arrangements(who).map((words) => (
                <span key={words} className={styles.line}>
                  {words}
                </span>
              ))}
            </span>
          ),
        },
        {
          key: "menu",
          header: t(messages.more, { name: "" }),
          hideHeader: true,
          align: "end",
          cell: (who) => <Acts who={who} session={session} onAct={onAct} />,
        },
      ]}
    />
  );
}

function Acts({
  who,
  session,
  onAct,
}: Omit<ParticipantTableProps, "participants"> & { who: ParticipantDetail }) {
  const t = useIntl().formatMessage;
  const hr = { hr: true, role: null };
  const { phase } = session;
  const changing: MenuEntry[] = [
    ...(allows("participant.makeFacilitator", hr, phase) &&
    (phase === "prework" || who.role !== "facilitator")
      ? [
          {
            key: "role",
            label: t(phase === "prework" ? messages.changeRole : messages.makeFacilitator),
            onSelect: () => onAct("role", who),
          },
        ]
      : []),
    ...(who.role === "manager" && allows("participant.setProxy", hr, phase)
      ? [{ key: "proxy", label: t(messages.setProxy), onSelect: () => onAct("proxy", who) }]
      : []),
    ...(who.role === "manager" && session.deadline !== null && phase === "prework"
      ? [{ key: "extend", label: t(messages.extend), onSelect: () => onAct("extend", who) }]
      : []),
  ];
  const groups = [
    {
      key: "link",
      entries: [
        {
          key: "link",
          label: t(messages.newLink),
          hint: t(messages.newLinkHint),
          onSelect: () => onAct("link", who),
        },
      ],
    },
    { key: "change", entries: changing },
    {
      key: "remove",
      entries: allows("participant.remove", hr, phase)
        ? [{ key: "remove", label: t(messages.remove), danger: true, onSelect: () => onAct("remove", who) }]
        : [],
    },
  ];
  return (
    <Menu
      align="end"
      trigger={<IconButton size="s" label={t(messages.more, { name: who.name })} icon={<Ellipsis />} />}
      groups={groups.filter(({ entries }) => entries.length > 0)}
    />
  );
}
