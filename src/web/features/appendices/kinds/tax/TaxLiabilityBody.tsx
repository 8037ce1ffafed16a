/** The appendix of tax liability: the accounts, and what is left to pay and by when. */
import type { JSX } from "react";
import type { TaxToPay } from "#wire/tax.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Trace } from "#web/components/trace/Trace.tsx";
import { payByText } from "#web/lib/tax/payByText.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { KindProps } from "../kindProps.ts";
import { TaxRows } from "./TaxRows.tsx";

/** Draws both. */
export function TaxLiabilityBody({ place, state }: KindProps): JSX.Element | null {
  const { view } = state;
  const { answer } = view;
  if (answer.kind !== "tax-liability") return null;
  return (
    <>
      <TaxRows closingId={place.closingId} view={view} rows={answer.rows} />
      {answer.toPay !== null && <ToPay toPay={answer.toPay} />}
    </>
  );
}

function ToPay({ toPay }: { toPay: TaxToPay }): JSX.Element {
  const { leftOre, trace } = toPay;
  const isBack = leftOre.startsWith("-");
  return (
    <Panel title={t("appendices.tax.toPay.title")}>
      <dl className="kv">
        {(["computedOre", "preliminaryOre", "taxAccountOre"] as const).map((figure) => (
          <Value key={figure} label={t(`appendices.tax.toPay.${figure}`)} ore={toPay[figure]} />
        ))}
        <dt className="b">{t(isBack ? "appendices.tax.toPay.back" : "appendices.tax.toPay.left")}</dt>
        <dd className="b">
          <Trace trace={trace}>
            <Amount ore={isBack ? leftOre.slice(1) : leftOre} />
          </Trace>
        </dd>
        {BigInt(leftOre) > 0n && (
          <>
            <dt>{t("tax.parts.tax.payBy")}</dt>
            <dd className="n">{payByText(toPay)}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

function Value({ label, ore }: { label: string; ore: string | null }): JSX.Element {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Amount ore={ore} />
      </dd>
    </>
  );
}
