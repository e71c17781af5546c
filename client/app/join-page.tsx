import type { Joined, JoinPreview } from "@evenhand/shared/protocol/answers";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useLocation } from "wouter";
import { ApiProblem, post } from "../state/http.ts";
import { problemMessage } from "../state/problem-messages.ts";
import { Banner } from "../ui/banner.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Loading } from "./loading.tsx";
import { useMe } from "./me.tsx";
import { messages } from "./messages.ts";
import { PlainPage } from "./plain-page.tsx";

/** The token stands behind the `#`, so that it never reaches a server's log. */
function useToken(): string {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener("hashchange", listener);
      return () => window.removeEventListener("hashchange", listener);
    },
    () => window.location.hash.slice(1),
  );
}

type Look =
  | { status: "looking" }
  | { status: "seen"; preview: JoinPreview }
  | { status: "refused"; problem: ApiProblem };

/** Where a personal link leads. Looking at it uses nothing up; the button does. */
export function JoinPage() {
  const token = useToken();
  // Another token is another visit.
  return <Join key={token} token={token} />;
}

function Join({ token }: { token: string }) {
  const intl = useIntl();
  const [, navigate] = useLocation();
  const { refresh } = useMe();
  const [look, setLook] = useState<Look>({ status: "looking" });
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn looks again
  useEffect(() => {
    if (token === "") return;
    let gone = false;
    post<JoinPreview>("/api/join/preview", { token }).then(
      (preview) => !gone && setLook({ status: "seen", preview }),
      (error: unknown) => {
        if (gone) return;
        setLook({ status: "refused", problem: asProblem(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [token, turn]);

  if (token === "") return <Unusable reason={intl.formatMessage(messages.joinIncomplete)} />;
  if (look.status === "looking") return <Loading />;
  if (look.status === "refused") {
    return (
      <Refused
        problem={look.problem}
        onRetry={() => {
          setLook({ status: "looking" });
          setTurn((last) => last + 1);
        }}
      />
    );
  }

  const { name, email, title, signedInAs } = look.preview;
  const enter = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const joined = await post<Joined>("/api/join", { token });
      await refresh();
      // Replaced, so that "back" does not lead to a used link and the token leaves the address.
      navigate(joined.sessionId === null ? "/" : `/s/${joined.sessionId}`, { replace: true });
    } catch (error) {
      setBusy(false);
      setRefusal(asProblem(error));
    }
  };
  const bold = (chunks: ReactNode) => <b>{chunks}</b>;
  return (
    <PlainPage
      title={<FormattedMessage {...messages.joinTitle} values={{ name }} />}
      tabTitle={intl.formatMessage(messages.joinEnter)}
      action={
        <Button variant="primary" busy={busy} onClick={() => void enter()}>
          <FormattedMessage {...messages.joinEnter} />
        </Button>
      }
    >
      <p>
        {title === null ? (
          <FormattedMessage {...messages.joinHr} />
        ) : (
          <FormattedMessage {...messages.joinSession} values={{ title: bold(title) }} />
        )}
      </p>
      <p>
        <FormattedMessage {...messages.joinAs} values={{ email: bold(email) }} />
      </p>
      {signedInAs !== null && (
        <Banner tone="flag">
          <FormattedMessage {...messages.joinOther} values={{ email: bold(signedInAs) }} />
        </Banner>
      )}
      {refusal && (
        <Banner tone="danger" role="alert">
          <FormattedMessage {...problemMessage(refusal.code)} />
        </Banner>
      )}
    </PlainPage>
  );
}

function Refused({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }) {
  const intl = useIntl();
  switch (problem.code) {
    case "link-used":
      return <Unusable reason={intl.formatMessage(messages.joinUsed)} />;
    case "not-found":
    case "invalid":
      return <Unusable reason={intl.formatMessage(messages.joinUnknown)} />;
    default: {
      const title = intl.formatMessage(messages.unreachableTitle);
      return (
        <PlainPage
          title={title}
          tabTitle={title}
          action={
            <Button variant="primary" onClick={onRetry}>
              <FormattedMessage {...messages.tryAgain} />
            </Button>
          }
        >
          <p>
            <FormattedMessage {...problemMessage(problem.code)} />
          </p>
        </PlainPage>
      );
    }
  }
}

/** The link leads nowhere; whoever is signed in already can go on all the same. */
function Unusable({ reason }: { reason: string }) {
  const intl = useIntl();
  const state = useMe();
  const signedIn = state.status === "signed-in" ? state.me.account : null;
  const title = intl.formatMessage(messages.joinUnusable);
  return (
    <PlainPage
      title={title}
      tabTitle={title}
      action={
        signedIn && (
          <ButtonLink href="/" variant="primary">
            <FormattedMessage {...messages.goHome} />
          </ButtonLink>
        )
      }
    >
      <p>{reason}</p>
      {signedIn && (
        <p>
          <FormattedMessage {...messages.joinUsedSignedIn} values={{ email: signedIn.email }} />
        </p>
      )}
    </PlainPage>
  );
}

function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem("internal", 0);
}
