import type { Session } from "@evenhand/shared/protocol/answers";
import { DoorOpen } from "lucide-react";
import { useState } from "react";
import { useIntl } from "react-intl";
import { Link, Redirect } from "wouter";
import { DistributionByGroup } from "../features/distribution/distribution-by-group.tsx";
import { ResultsPanel } from "../features/export/results-panel.tsx";
import { OpenState } from "../features/readiness/open-state.tsx";
import type { CheckPlace } from "../features/readiness/opening-checks.ts";
import { ReadinessPanel } from "../features/readiness/readiness-panel.tsx";
import { ParticipantsPanel } from "../features/session-setup/participants-panel.tsx";
import { SessionSettingsPanel } from "../features/session-setup/session-settings-panel.tsx";
import type { ShownSubjects } from "../features/session-setup/subject-search.ts";
import { SubjectsPanel } from "../features/session-setup/subjects-panel.tsx";
import { phaseMessages } from "../state/domain-messages.ts";
import { useFetched } from "../state/problem-words.ts";
import { useFresh } from "../state/use-fresh.ts";
import { useResource } from "../state/use-resource.ts";
import { Badge } from "../ui/badge.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Fetched } from "../ui/fetched.tsx";
import { Page } from "../ui/layout.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { hrMessages as messages } from "./hr-messages.ts";
import { useTab } from "./use-tab.ts";

const TABS = ["state", "participants", "people", "distribution", "results", "settings"] as const;
const LOCKED_TABS = ["results", "participants", "people", "distribution", "settings"] as const;

/** One session as HR sets it up, follows it and, once it is locked, exports it. */
export function SessionSetupPage({ id }: { id: string }) {
  const t = useIntl().formatMessage;
  const session = useResource<Session>(`/api/sessions/${id}`);
  const known = session.answer;
  // What one comes for once it is locked stands first.
  const [tab, open] = useTab(known?.phase === "locked" ? LOCKED_TABS : TABS);
  const [shown, setShown] = useState<ShownSubjects>("everyone");
  usePageTitle(known?.title ?? "");
  // The facilitator opens and locks: HR sees it without asking.
  useFresh(session.reload, tab === "state");

  const go = (place: CheckPlace) => {
    const tabs = {
      participants: "participants",
      settings: "settings",
      subjects: "people",
      unowned: "people",
      undrafted: "people",
    } as const;
    setShown(place === "unowned" || place === "undrafted" ? place : "everyone");
    open(tabs[place]);
  };
  return (
    <Page
      width="l"
      above={known && <Link href={`/cycles/${known.cycleId}`}>{known.cycleName}</Link>}
      title={known?.title ?? "…"}
      lead={
        known && (
          <>
            <Badge tone={known.phase === "live" ? "ok" : "plain"} dot={known.phase === "live"}>
              {t(phaseMessages[known.phase])}
            </Badge>
            {"\u2002"}
            {t(messages.facts, { ...known.counts })}
          </>
        )
      }
      actions={
        known &&
        known.phase !== "prework" && (
          <ButtonLink
            href={`/s/${id}`}
            icon={<DoorOpen />}
            variant={known.phase === "locked" ? "plain" : "primary"}
          >
            {t(
              known.phase === "live"
                ? messages.enter
                : known.phase === "locked"
                  ? messages.seeLocked
                  : messages.seeClosed,
            )}
          </ButtonLink>
        )
      }
    >
      <Fetched {...useFetched(session)}>
        {(answer) => {
          const prework = answer.phase === "prework";
          // What is set up is HR's; everyone else has the room.
          if (!answer.me.hr) return <Redirect to={`/s/${id}`} replace />;
          const locked = answer.phase === "locked";
          const sealed = (answer.versions ?? []).length > 0;
          const state = {
            value: "state" as const,
            label: t(prework ? messages.readiness : messages.state),
            panel: prework ? (
              <ReadinessPanel session={answer} reload={session.reload} onGo={go} />
            ) : (
              <OpenState session={answer} reload={session.reload} />
            ),
          };
          const results = {
            value: "results" as const,
            label: t(messages.results),
            panel: <ResultsPanel session={answer} onChanged={session.reload} />,
          };
          const participants = {
            value: "participants" as const,
            label: t(messages.participants),
            count: answer.counts.participants,
            panel: <ParticipantsPanel session={answer} onChanged={session.reload} />,
          };
          const people = {
            value: "people" as const,
            label: t(messages.people),
            count: answer.counts.subjects,
            panel: (
              <SubjectsPanel
                key={shown}
                session={answer}
                shown={shown}
                onChanged={session.reload}
                onInvite={() => open("participants")}
              />
            ),
          };
          const settings = {
            value: "settings" as const,
            label: t(messages.settings),
            panel: <SessionSettingsPanel session={answer} onChanged={session.reload} />,
          };
          const distribution = {
            value: "distribution" as const,
            label: t(messages.distribution),
            panel: <DistributionByGroup path={`/api/sessions/${id}/distribution`} />,
          };
          return (
            <Tabs
              label={t(messages.sessionParts)}
              value={tab === "results" && !sealed ? "state" : tab}
              onChange={(next) => {
                session.reload();
                open(next);
              }}
              tabs={[
                ...(locked ? [] : [state]),
                ...(sealed ? [results] : []),
                participants,
                people,
                distribution,
                settings,
              ]}
            />
          );
        }}
      </Fetched>
    </Page>
  );
}
