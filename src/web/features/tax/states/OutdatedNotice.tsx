/** The books have changed since the entries were written: they are written anew when somebody says so. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { PartProps } from "../taxWork.ts";

/** Draws the bar, or nothing. */
export function OutdatedNotice({ work }: PartProps): JSX.Element | null {
  if (!work.page.isOutdated) return null;
  return (
    <Notice
      tone="warn"
      title={t("tax.outdated.title")}
      action={
        !work.readOnly && (
          <Button
            size="xs"
            loading={work.state.phase === "busy"}
            onClick={() => void work.editor.writeEntries()}
          >
            {t("tax.outdated.action")}
          </Button>
        )
      }
    >
      {t("tax.outdated.text")}
    </Notice>
  );
}
