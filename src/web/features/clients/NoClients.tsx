/** Företag before the first client: what to do. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { DemoClient } from "./DemoClient.tsx";

/** Draws the empty list. */
export function NoClients(): JSX.Element {
  const mayEdit = useMayEdit();
  const hasSandbox = useSession()?.sandbox === true;
  if (!mayEdit) return <EmptyState title={t("clients.empty.title")}>{t("clients.empty.reader")}</EmptyState>;
  return (
    <EmptyState
      title={t("clients.empty.title")}
      action={
        <>
          {hasSandbox && <DemoClient />}
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/foretag/nytt" />}>
            {t("clients.empty.action")}
          </Button>
        </>
      }
    >
      {t("clients.empty.text")} {hasSandbox && t("clients.empty.demoText")}
    </EmptyState>
  );
}
