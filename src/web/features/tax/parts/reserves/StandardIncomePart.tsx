/** Schablonintäkt on reserves, and the uplift of those that are reversed, which counts when it is confirmed. */
import { Checkbox } from "@mantine/core";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { PartProps } from "../../taxWork.ts";

/** Draws the part. */
export function StandardIncomePart({ work }: PartProps): JSX.Element {
  return (
    <>
      <p className="ink2">{t("tax.parts.standard-income.text")}</p>
      <Checkbox
        label={t("tax.parts.standard-income.uplift")}
        description={t("tax.parts.standard-income.upliftHelp")}
        checked={work.content.confirmsUplift}
        disabled={work.readOnly}
        onChange={(event) => {
          const confirmsUplift = event.currentTarget.checked;
          work.change((content) => ({ ...content, confirmsUplift }));
        }}
      />
    </>
  );
}
