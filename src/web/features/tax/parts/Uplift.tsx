/** The uplift of reserves that are reversed rests on secondary sources: it counts when it is confirmed. */
import { Checkbox } from "@mantine/core";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { PartProps } from "../taxWork.ts";

/** Draws the question where there is something to raise, or where it has been answered. */
export function Uplift({ work }: PartProps): JSX.Element | null {
  const isAsked = work.page.findings.some(({ finding }) => finding.kind === "uplift-to-confirm");
  const { confirmsUplift } = work.content;
  if (!isAsked && !confirmsUplift) return null;
  return (
    <Checkbox
      label={t("tax.parts.reserve-reversal.uplift")}
      description={t("tax.parts.reserve-reversal.upliftHelp")}
      checked={confirmsUplift}
      disabled={work.readOnly}
      onChange={(event) => {
        const isConfirmed = event.currentTarget.checked;
        work.change((content) => ({ ...content, confirmsUplift: isConfirmed }));
      }}
    />
  );
}
