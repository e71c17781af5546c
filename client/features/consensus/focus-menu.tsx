import { Ellipsis } from "lucide-react";
import { useIntl } from "react-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import type { FocusActs } from "./focus-acts.ts";
import { messages } from "./messages.ts";

/** What is done about a person now and then: it stands beside the name, out of the way of the one thing to do. */
export function FocusMenu({ acts, name }: { acts: FocusActs; name: string }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const optional = (key: string, label: string, onSelect: (() => void) | undefined): MenuEntry[] =>
    onSelect ? [{ key, label, onSelect }] : [];
  const entries = [
    ...optional("aloud", t(messages.aloud), acts.aloud),
    ...optional("aside", t(messages.setAside), acts.setAside),
    ...optional("withdraw", t(messages.withdraw), acts.withdraw),
    ...optional("cancel", t(messages.cancelPoll), acts.cancelPoll),
    ...optional("explain", t(messages.explain), acts.explain),
    ...optional("reopen", t(messages.reopen), acts.reopen),
  ];
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t(messages.more, { name })} icon={<Ellipsis />} />}
      groups={[{ key: "more", entries }]}
    />
  );
}
