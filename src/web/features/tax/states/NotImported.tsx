/** Before any bookkeeping is imported: what is missing, and the way to it. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { EmptyState } from "#web/components/page/EmptyState.tsx";
import { PageHeader } from "#web/components/page/PageHeader.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the page. */
export function NotImported({ closingId }: { closingId: string }): JSX.Element {
  const mayEdit = useMayEdit();
  return (
    <>
      <PageHeader title={t("tax.title")} />
      <div className="scroll pad">
        <EmptyState
          title={t("tax.empty.title")}
          action={
            mayEdit && (
              <Button
                renderRoot={(button) => (
                  <Link {...button} to="/bokslut/$closingId/import" params={{ closingId }} />
                )}
              >
                {t("tax.problem.actions.importBooks")}
              </Button>
            )
          }
        >
          {t(mayEdit ? "tax.empty.text" : "tax.empty.reader")}
        </EmptyState>
      </div>
    </>
  );
}
