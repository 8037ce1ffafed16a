/** The appendix of excess depreciation: the accounts, the rule, and what each rule allows at the lowest. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { KindProps } from "../kindProps.ts";
import { TaxRows } from "./TaxRows.tsx";

const figures = [
  "openingOre",
  "bookValueOre",
  "mainOre",
  "supplementaryOre",
  "reserveOre",
  "changeOre",
] as const;

/** Draws both. */
export function ExcessDepreciationBody({ place, state }: KindProps): JSX.Element | null {
  const { view } = state;
  const { answer } = view;
  if (answer.kind !== "excess-depreciation") return null;
  const { rows, rule, values } = answer;
  return (
    <>
      <TaxRows closingId={place.closingId} view={view} rows={rows} />
      {values !== null && (
        <Panel title={t("appendices.tax.computation")}>
          <dl className="kv">
            <dt>{t("appendices.tax.rule")}</dt>
            <dd>{t(`appendices.tax.rules.${rule}`)}</dd>
            {figures.map((figure) => (
              <Value key={figure} label={t(`appendices.tax.excess.${figure}`)} ore={values[figure]} />
            ))}
          </dl>
        </Panel>
      )}
    </>
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
