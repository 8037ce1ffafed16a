/** An address that leads nowhere. */
import { Button } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import type { JSX } from "react";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Inside } from "./InsidePage.tsx";

/** Says which address, and shows the way home. */
export function NotFoundPage(): JSX.Element {
  const { pathname } = useLocation();
  return (
    <Inside>
      <PageHeader title={t("shell.notFound.title")} />
      <div className="scroll pad">
        <p className="ink2">{t("shell.notFound.text", { path: pathname })}</p>
        <Button mt={16} renderRoot={(props) => <Link {...props} to="/" />}>
          {t("shell.failed.home")}
        </Button>
      </div>
    </Inside>
  );
}
