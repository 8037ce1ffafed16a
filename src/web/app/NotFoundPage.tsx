/** An address that leads nowhere. */
import { Button } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import type { JSX } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { t } from "#web/lib/texts/translate.ts";

/** Says which address, and shows the way home. */
export function NotFoundPage(): JSX.Element {
  const { pathname } = useLocation();
  return (
    <>
      <PageHeader title={t("shell.notFound.title")} />
      <EmptyState
        title={pathname}
        action={
          <Button component={Link} to="/">
            {t("shell.failed.home")}
          </Button>
        }
      >
        {t("shell.notFound.text", { path: pathname })}
      </EmptyState>
    </>
  );
}
