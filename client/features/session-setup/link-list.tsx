import type { Invited } from "@evenhand/shared/protocol/answers";
import { useState } from "react";
import { useIntl } from "react-intl";
import { roleMessages } from "../../state/domain-messages.ts";
import { announce } from "../../ui/announce.ts";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Section } from "../../ui/layout.tsx";
import { messages } from "./participant-messages.ts";
import styles from "./session-setup.module.css";

/** Links that were just made, each to be copied by itself or all together, one a line. */
export function LinkList({ links }: { links: readonly Invited[] }) {
  const t = useIntl().formatMessage;
  const [closed, setClosed] = useState(false);
  if (links.length === 0) return null;
  const copyAll = async () => {
    const text = links.map(({ name, email, link }) => `${name} <${email}>: ${link}`).join("\n");
    try {
      await navigator.clipboard.writeText(text);
      announce(t(messages.copied));
    } catch {
      setClosed(true);
    }
  };
  return (
    <Section
      title={t(messages.links)}
      lead={t(messages.linksLead)}
      actions={
        links.length > 1 && (
          <Button size="s" onClick={() => void copyAll()}>
            {t(messages.copyAll, { count: links.length })}
          </Button>
        )
      }
    >
      {closed && (
        <p className={styles.flagged} role="alert">
          {t(messages.copyFailed)}
        </p>
      )}
      <ul className={styles.rows}>
        {links.map(({ id, name, role, link }) => (
          <li key={id} className={styles.link}>
            <span aria-hidden="true">
              <span className={styles.strong}>{name}</span>
              <span className={styles.under}>{t(roleMessages[role])}</span>
            </span>
            <CopyField
              hideLabel
              label={t(messages.linkOf, { name, role: t(roleMessages[role]) })}
              value={link}
              copyLabel={t(messages.copy)}
              copiedLabel={t(messages.copied)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
