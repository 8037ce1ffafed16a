/** What stands in a closing's place when there is none by that address. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { PageHeader } from "../page/PageHeader.tsx";

/** Draws the page. */
export function NoClosing(): JSX.Element {
  return (
    <>
      <PageHeader title={t("shell.noClosing.title")} />
      <div className="scroll pad">
        <p className="ink2">{t("shell.noClosing.text")}</p>
        <Button mt={16} renderRoot={(props) => <Link {...props} to="/" />}>
          {t("shell.failed.home")}
        </Button>
      </div>
    </>
  );
}
