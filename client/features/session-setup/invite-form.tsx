import { emailSchema } from "@evenhand/shared/protocol/bodies";
import { ROLES, type Role } from "@evenhand/shared/session/roles";
import { useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { roleMessages } from "../../state/domain-messages.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/form-dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { messages } from "./participant-messages.ts";
import styles from "./session-setup.module.css";

/** Whom to invite, as a route takes it. */
export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

type InviteFormProps = {
  /** What the fields start with, such as a manager of whom only the name is known. */
  start: Invitation;
  sending: boolean;
  /** True when it was sent: the fields are then empty for the next. */
  onInvite: (invitation: Invitation) => Promise<boolean>;
};

/** A name, an email, a role. Errors show once it was sent. */
export function InviteForm({ start, sending, onInvite }: InviteFormProps) {
  const t = useIntl().formatMessage;
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(start.name);
  const [email, setEmail] = useState(start.email);
  const [role, setRole] = useState<Role>(start.role);
  const [tried, setTried] = useState(false);
  // Somebody's name was put in: what is missing is asked for at once, where it is to be written.
  useEffect(() => {
    if (start.name !== "" && start.email === "") {
      form.current?.querySelector<HTMLInputElement>("input[type=email]")?.focus();
    }
  }, [start]);
  const address = emailSchema.safeParse(email);
  // An empty form asks for nothing: what stands over it does.
  const filled = name.trim() !== "" && email.trim() !== "";
  const hints = {
    facilitator: t(messages.roleFacilitator),
    manager: t(messages.roleManager),
    sponsor: t(messages.roleSponsor),
    observer: t(messages.roleObserver),
  } satisfies Record<Role, string>;

  const submit = async () => {
    setTried(true);
    if (name.trim() === "" || !address.success) {
      focusFirstError(form.current);
      return;
    }
    if (!(await onInvite({ name: name.trim(), email: address.data, role }))) return;
    setName("");
    setEmail("");
    setRole("manager");
    setTried(false);
    form.current?.querySelector("input")?.focus();
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.inviteForm}>
        <TextField
          label={t(messages.personName)}
          autoComplete="off"
          maxLength={200}
          value={name}
          onChange={setName}
          error={tried && name.trim() === "" && t(messages.nameMissing)}
        />
        <TextField
          type="email"
          label={t(messages.email)}
          autoComplete="off"
          maxLength={254}
          value={email}
          onChange={setEmail}
          error={tried && !address.success && t(messages.emailWrong)}
        />
        <Select
          label={t(messages.role)}
          hint={hints[role]}
          value={role}
          options={ROLES.map((value) => ({ value, label: t(roleMessages[value]) }))}
          onChange={setRole}
        />
        <div className={styles.inviteButton}>
          <Button type="submit" variant={filled ? "primary" : "plain"} busy={sending}>
            {t(messages.invite)}
          </Button>
        </div>
      </div>
    </form>
  );
}
