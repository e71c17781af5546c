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
  byHr,
  led = false,
  onGo,
}: {
  checks: readonly OpeningCheck[];
  /** Read by HR, who puts right what is missing; else HR is spoken of. */
  byHr: boolean;
  /** What stands above leads to the invitations already. */
  led?: boolean;
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
              <CheckWords check={check} byHr={byHr} />
            </span>
            {check.state !== "done" && onGo && (
              <Button
                variant={index === 0 && !led ? "primary" : "plain"}
                size={index === 0 && !led ? "m" : "s"}
                onClick={() => onGo(check.place)}
              >
                {t(led && leadsToOwners(check) ? messages.seeWho : wayOf(check))}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function CheckWords({ check, byHr }: { check: OpeningCheck; byHr: boolean }) {
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
      return done
        ? t(messages.allOwned)
        : t(leadsToOwners(check) ? messages.notInvited : messages.notOwned, {
            count: check.count,
            by: byHr ? "hr" : "facilitator",
          });
    case "drafts":
      return done ? t(messages.allDrafted) : t(messages.notDrafted, { count: check.count });
  }
}

const leadsToOwners = ({ kind, place }: OpeningCheck): boolean =>
  kind === "owners" && place === "participants";

function wayOf(check: OpeningCheck): MessageDescriptor {
  const ways = {
    facilitator: messages.inviteOne,
    subjects: messages.choosePeople,
    conflict: messages.seeWho,
    owners: leadsToOwners(check) ? messages.inviteOwners : messages.nameOwners,
    drafts: messages.seeWho,
  };
  return ways[check.kind];
}
