/** Koncernbidrag: what is given and received this year. */
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { FigureField } from "../../fields/FigureField.tsx";
import type { PartProps } from "../../taxWork.ts";

/** Draws the part. */
export function GroupContributionPart({ work }: PartProps): JSX.Element {
  const { groupContribution } = work.content;
  return (
    <>
      <p className="ink2">{t("tax.parts.group-contribution.text")}</p>
      <div className="field-row">
        {(["given", "received"] as const).map((side) => (
          <FigureField
            key={side}
            work={work}
            field={`group-${side}`}
            label={t(`tax.parts.group-contribution.${side}`)}
            value={groupContribution[`${side}Ore`]}
            unit="ore"
            onCommit={(ore) => {
              work.change((content) => ({
                ...content,
                groupContribution: { ...content.groupContribution, [`${side}Ore`]: ore ?? "0" },
              }));
            }}
          />
        ))}
      </div>
    </>
  );
}
