/** Another has changed the page meanwhile: theirs is read in, what was typed here stands, and that is told. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { TaxEditor, TaxState } from "./taxEditor.ts";

/** Draws the message, or nothing. */
export function MetNotice({ editor, met }: { editor: TaxEditor; met: TaxState["met"] }): JSX.Element | null {
  if (met === null) return null;
  const { changedBy, changedAt } = met.theirs;
  const at = changedAt === null ? "" : momentText(changedAt);
  const steps = met.both.map((step) => t(`tax.steps.${step}`)).join(", ");
  return (
    <Notice
      tone="warn"
      title={
        changedBy === null ? t("tax.met.byProgram", { at }) : t("tax.met.by", { name: changedBy.name, at })
      }
    >
      {t(steps === "" ? "tax.met.apart" : "tax.met.both", { steps })}
      <div className="buttons">
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            editor.dismiss();
          }}
        >
          {t("tax.met.keep")}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            editor.takeTheirs();
          }}
        >
          {t("tax.met.drop")}
        </Button>
      </div>
    </Notice>
  );
}
