/** Everything behind the sign-in: set-up the first time, else sign-in, else the page in its frame. */
import { Outlet } from "@tanstack/react-router";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type JSX, lazy, type ReactNode, Suspense } from "react";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { Shell } from "#web/components/shell/Shell.tsx";
import { sessionQuery, setupQuery } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";

const SetupPage = lazy(() => import("#web/features/signIn/SetupPage.tsx"));
const SignInPage = lazy(() => import("#web/features/signIn/SignInPage.tsx"));

/** Draws the page of the address. */
export function InsidePage(): JSX.Element {
  return (
    <Inside>
      <Outlet />
    </Inside>
  );
}

/** Draws what the visitor may see: `children` in the frame, or the way in. */
export function Inside({ children }: { children: ReactNode }): JSX.Element {
  const session = useQuery(sessionQuery);
  const isOutside = session.data === null;
  const setup = useQuery({ ...setupQuery, enabled: isOutside });
  const queries = useQueryClient();
  const enter = (): void => {
    void queries.invalidateQueries();
  };
  if (session.data !== undefined && session.data !== null) {
    return <Shell>{children}</Shell>;
  }
  if (setup.data !== undefined) {
    return (
      <Suspense>
        {setup.data.needed ? (
          <SetupPage tokenRequired={setup.data.tokenRequired} onEntered={enter} />
        ) : (
          <SignInPage onEntered={enter} />
        )}
      </Suspense>
    );
  }
  const failed = session.error === null ? setup : session;
  return (
    <main className="failed">
      <h1>{t("common.appName")}</h1>
      <FailureNotice error={failed.error} onRetry={failed.refetch} />
    </main>
  );
}
