import { Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { part } from "../ui/part.ts";
import { CrashPage } from "./crash-page.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { JoinPage } from "./join-page.tsx";
import { Layout } from "./layout.tsx";
import { Loading } from "./loading.tsx";
import { MeProvider, useMe } from "./me.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { ProblemPage } from "./problem-page.tsx";
import { type AppRoute, ROUTES, UiPage } from "./routes.tsx";
import { SignedOutPage } from "./signed-out-page.tsx";

const HomePage = part(async () => (await import("./home-page.tsx")).HomePage);

const Help = part(async () => (await import("./help.tsx")).Help);

/** Which page an address shows, and who has to be signed in for it. */
export function Shell() {
  return (
    <MeProvider>
      <Pages />
    </MeProvider>
  );
}

function Pages() {
  const [path] = useLocation();
  return (
    <ErrorBoundary
      resetKey={path}
      fallback={() => (
        <Layout>
          <CrashPage />
        </Layout>
      )}
    >
      <Switch>
        <Route path="/join">
          <Layout bare>
            <JoinPage />
          </Layout>
        </Route>
        {UiPage && (
          <Route path="/_ui">
            <Suspense fallback={<Loading />}>
              <UiPage />
            </Suspense>
          </Route>
        )}
        {ROUTES.map((route) => (
          <Route key={route.path} path={route.path}>
            {(params: { id?: string }) => <FeaturePage route={route} id={params.id ?? ""} />}
          </Route>
        ))}
        <Route path="/">
          <Layout>
            <Home />
          </Layout>
        </Route>
        <Route>
          <Layout>
            <NotFoundPage />
          </Layout>
        </Route>
      </Switch>
      {!path.startsWith("/join") && (
        <Suspense>
          <Help />
        </Suspense>
      )}
    </ErrorBoundary>
  );
}

function Home() {
  const state = useMe();
  if (state.status !== "signed-in") return <NotSignedIn />;
  return (
    <Suspense fallback={<Loading />}>
      <HomePage me={state.me} />
    </Suspense>
  );
}

function FeaturePage({ route, id }: { route: AppRoute; id: string }) {
  const state = useMe();
  const Content = route.page;
  if (state.status !== "signed-in") {
    return (
      <Layout>
        <NotSignedIn />
      </Layout>
    );
  }
  // Another id is another page: nothing of the last one stays.
  const page = (
    <Suspense fallback={<Loading />}>
      <Content key={id} id={id} />
    </Suspense>
  );
  return route.frame === "room" ? page : <Layout>{page}</Layout>;
}

function NotSignedIn() {
  const state = useMe();
  switch (state.status) {
    case "failed":
      return <ProblemPage problem={state.problem} onRetry={() => void state.refresh()} />;
    case "signed-out":
      return <SignedOutPage />;
    default:
      return <Loading />;
  }
}
