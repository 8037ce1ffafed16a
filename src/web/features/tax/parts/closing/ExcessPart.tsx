/** Överavskrivning: the rule, what it needs to be told, and what each rule allows. */
import { NativeSelect } from "@mantine/core";
import type { JSX } from "react";
import { type TaxContent, taxContent } from "#wire/tax.ts";
import { typed } from "#web/components/fields/typed.ts";
import { t } from "#web/lib/texts/translate.ts";
import { FigureField } from "../../fields/FigureField.tsx";
import type { PartProps } from "../../taxWork.ts";
import { CostFields } from "./CostFields.tsx";
import { ExcessTable } from "./ExcessTable.tsx";

const excessRule = taxContent.shape.excess.shape.rule;

/** Draws the part. */
export function ExcessPart({ work }: PartProps): JSX.Element {
  const { excess } = work.content;
  if (work.page.excess === null && excess.rule === "none")
    return <p>{t("tax.parts.excess-depreciation.nothing")}</p>;
  const change = (next: Partial<TaxContent["excess"]>): void => {
    work.change((content) => ({ ...content, excess: { ...content.excess, ...next } }));
  };
  return (
    <>
      <p className="ink2">{t("tax.parts.excess-depreciation.text")}</p>
      <div className="field-row">
        <NativeSelect
          label={t("tax.parts.excess-depreciation.rule")}
          value={excess.rule}
          disabled={work.readOnly}
          data={excessRule.options.map((rule) => ({
            value: rule,
            label: t(`tax.parts.excess-depreciation.rules.${rule}`),
          }))}
          onChange={typed((rule) => {
            change({ rule: excessRule.parse(rule) });
          })}
        />
        <Bases work={work} onChange={change} />
      </div>
      <CostFields work={work} />
      <ExcessTable work={work} />
    </>
  );
}

function Bases(props: PartProps & { readonly onChange: (next: Partial<TaxContent["excess"]>) => void }) {
  const { work, onChange } = props;
  const { acquiredOre, proceedsOre } = work.content.excess;
  return (
    <>
      <FigureField
        work={work}
        field="excess-acquired"
        label={t("tax.parts.excess-depreciation.acquired")}
        help={t("tax.parts.excess-depreciation.acquiredHelp")}
        value={acquiredOre}
        proposed={work.page.proposed.acquiredOre}
        unit="ore"
        onCommit={(ore) => {
          onChange({ acquiredOre: ore });
        }}
      />
      <FigureField
        work={work}
        field="excess-proceeds"
        label={t("tax.parts.excess-depreciation.proceeds")}
        help={t("tax.parts.excess-depreciation.proceedsHelp")}
        value={proceedsOre}
        unit="ore"
        onCommit={(ore) => {
          onChange({ proceedsOre: ore });
        }}
      />
    </>
  );
}
