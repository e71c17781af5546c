import { Check, CircleAlert, Clock3 } from "lucide-react";
import { type MessageDescriptor, useIntl } from "react-intl";
import { Button } from "../../ui/button.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { messages } from "./messages.ts";
import { type CheckPlace, type OpeningCheck, toDoFirst } from "./opening-checks.ts";
import styles from "./readiness.module.css";

// Asked for at every rendering: while files are still being fetched, an icon may come after this one.
const signs = () => ({ needed: CircleAlert, open: Clock3, done: Check }) as const;

/** What the opening stands on, each with the way to where it is put right. */
export function CheckList({
  checks,
  onGo,
}: {
  checks: readonly OpeningCheck[];
  /** Left out for those who only read: what is missing is HR's to put right. */
  onGo?: (place: CheckPlace) => void;
}) {
  const t = useIntl().formatMessage;
  const states = { needed: messages.needed, open: messages.canWait, done: messages.done };
  return (
    <ul className={styles.checks}>
      {toDoFirst(checks).map((check, index) => {
        const Sign = signs()[check.state];
        return (
          <li
            key={`${check.kind} ${check.kind === "conflict" ? check.name : ""}`}
            className={styles.check}
            data-state={check.state}
          >
            <Sign className={styles.sign} aria-hidden="true" />
            <span className={styles.words}>
              <VisuallyHidden>{t(states[check.state])}: </VisuallyHidden>
              <CheckWords check={check} />
            </span>
            {check.state !== "done" && onGo && (
              <Button
                variant={index === 0 ? "primary" : "plain"}
                size={index === 0 ? "m" : "s"}
                onClick={() => onGo(check.place)}
              >
                {t(wayOf(check))}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function CheckWords({ check }: { check: OpeningCheck }) {
  const { formatMessage: t, formatList } = useIntl();
  const done = check.state === "done";
  switch (check.kind) {
    case "facilitator":
      return done
        ? t(messages.hasFacilitator, { names: formatList(check.names) })
        : t(messages.noFacilitator);
    case "subjects":
      return done ? t(messages.hasSubjects, { count: check.count }) : t(messages.noSubjects);
    case "conflict":
      return t(messages.conflict, { name: check.name, count: check.count });
    case "owners":
      return done ? t(messages.allOwned) : t(messages.notOwned, { count: check.count });
    case "drafts":
      return done ? t(messages.allDrafted) : t(messages.notDrafted, { count: check.count });
  }
}

function wayOf(check: OpeningCheck): MessageDescriptor {
  const ways = {
    facilitator: messages.inviteOne,
    subjects: messages.choosePeople,
    conflict: messages.seeWho,
    owners: check.place === "participants" ? messages.inviteOwners : messages.nameOwners,
    drafts: messages.seeWho,
  };
  return ways[check.kind];
}
