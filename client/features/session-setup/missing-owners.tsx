import type { Session } from "@evenhand/shared/protocol/answers";
import { uninvitedOwners } from "@evenhand/shared/rules/prework";
import { useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/layout.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { Invitation } from "./invite-form.tsx";
import { messages } from "./participant-messages.ts";
import styles from "./session-setup.module.css";

type MissingOwnersProps = {
  owners: NonNullable<Session["missingOwners"]>;
  sending: boolean;
  onInvite: (invitations: readonly Invitation[]) => Promise<boolean>;
  /** Puts what is known into the form: an email is missing. */
  onFill: (start: Invitation) => void;
};

/** Owners of these people who have no seat yet: invited with one click where the file has their email. */
export function MissingOwners({ owners, sending, onInvite, onFill }: MissingOwnersProps) {
  const t = useIntl().formatMessage;
  const named = uninvitedOwners(owners);
  if (named.length === 0) return null;
  const invitationOf = ({ managerName, managerEmail }: (typeof owners)[number]): Invitation => ({
    name: managerName || managerEmail,
    email: managerEmail,
    role: "manager",
  });
  const ready = named.filter(({ managerEmail }) => managerEmail !== "");
  return (
    <Section
      title={t(messages.missingOwners, { count: named.length })}
      lead={t(messages.missingOwnersLead)}
      actions={
        ready.length > 1 && (
          <Button variant="primary" busy={sending} onClick={() => void onInvite(ready.map(invitationOf))}>
            {t(messages.inviteAll, { count: ready.length })}
          </Button>
        )
      }
    >
      <ul className={styles.rows}>
        {named.map((owner) => {
          const invitation = invitationOf(owner);
          return (
            <li key={owner.managerEmail || owner.managerName} className={styles.row}>
              <span>
                <span className={styles.strong}>{invitation.name}</span>
                <span className={styles.under}>
                  {[
                    owner.managerEmail || t(messages.noEmail),
                    t(messages.answersFor, { people: owner.people }),
                  ].join(" · ")}
                </span>
              </span>
              <Button
                size="s"
                busy={sending}
                onClick={() => (owner.managerEmail === "" ? onFill(invitation) : void onInvite([invitation]))}
              >
                {t(messages.inviteThis, {
                  name: invitation.name,
                  hidden: (chunks) => <VisuallyHidden key="name">{chunks}</VisuallyHidden>,
                })}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
