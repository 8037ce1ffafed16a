/** Skatt: how it is rounded, Skatt att betala and by when, and whether the accounts of tax are gathered on one. */
import { Checkbox } from "@mantine/core";
import type { JSX } from "react";
import type { TaxToPay } from "#wire/tax.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { payByText } from "#web/lib/tax/payByText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Figure } from "../../fields/Figure.tsx";
import type { PartProps } from "../../taxWork.ts";

/** Draws the part. */
export function TaxPart({ work }: PartProps): JSX.Element {
  const { toPay } = work.page;
  return (
    <>
      <p className="ink2">{t("tax.parts.tax.text")}</p>
      {toPay !== null && <ToPay toPay={toPay} />}
      <Checkbox
        label={t("tax.parts.tax.gathers")}
        description={t("tax.parts.tax.gathersHelp")}
        checked={work.content.gathersOn2510}
        disabled={work.readOnly}
        onChange={(event) => {
          const gathersOn2510 = event.currentTarget.checked;
          work.change((content) => ({ ...content, gathersOn2510 }));
        }}
      />
    </>
  );
}

function ToPay({ toPay }: { toPay: TaxToPay }): JSX.Element {
  const { computedOre, preliminaryOre, taxAccountOre, leftOre, trace } = toPay;
  const isBack = BigInt(leftOre) < 0n;
  return (
    <section className="to-pay" aria-label={t("tax.parts.tax.toPay")}>
      <h3>{t("tax.parts.tax.toPay")}</h3>
      <dl className="kv part-figures">
        <dt>{t("tax.parts.tax.computed")}</dt>
        <dd>
          <Amount ore={computedOre} />
        </dd>
        <dt>{t("tax.parts.tax.preliminary")}</dt>
        <dd>
          <Amount ore={preliminaryOre} />
        </dd>
        <dt>{t("tax.parts.tax.taxAccount")}</dt>
        <dd>
          <Amount ore={taxAccountOre} />
        </dd>
        <dt className="b">{t(isBack ? "tax.parts.tax.back" : "tax.parts.tax.left")}</dt>
        <dd className="b">
          <Figure ore={isBack ? String(-BigInt(leftOre)) : leftOre} trace={trace} />
        </dd>
        {BigInt(leftOre) > 0n && (
          <>
            <dt>{t("tax.parts.tax.payBy")}</dt>
            <dd>{payByText(toPay)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
