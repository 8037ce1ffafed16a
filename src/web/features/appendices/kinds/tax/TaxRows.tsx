/** The accounts of an appendix of tax: what they opened with, what others booked, and what the choice puts there. */
import type { JSX } from "react";
import type { AppendixAnswer, AppendixView } from "#wire/appendices.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { PlaceLink } from "#web/components/trace/PlaceLink.tsx";
import { Trace } from "#web/components/trace/Trace.tsx";
import { t } from "#web/lib/texts/translate.ts";

export interface TaxRowsProps {
  readonly closingId: string;
  readonly view: AppendixView;
  readonly rows: Extract<AppendixAnswer, { readonly kind: "tax-liability" }>["rows"];
}

/** Draws the table; amounts are credit positive. */
export function TaxRows({ closingId, view, rows }: TaxRowsProps): JSX.Element {
  return (
    <Panel title={t("appendices.tax.accounts")} aside={<TaxLink closingId={closingId} />} flush>
      <table className="dense" aria-label={t("appendices.tax.accounts")}>
        <thead>
          <tr>
            <th scope="col">{t("appendices.tax.account")}</th>
            {(["opening", "booked", "computed", "closing"] as const).map((column) => (
              <th key={column} scope="col" className="r">
                {t(`appendices.tax.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ account, name, openingOre, bookedOre, computedOre, closingOre }) => (
            <tr key={account}>
              <th scope="row" className="n">
                {account} {name}
              </th>
              {[openingOre, bookedOre, computedOre].map((ore, index) => (
                <td key={index} className="r">
                  <Amount ore={ore} />
                </td>
              ))}
              <td className="r">
                <TracedClosing view={view} account={account} ore={closingOre} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** The way to where it is decided. */
export function TaxLink({ closingId }: { closingId: string }): JSX.Element {
  return <PlaceLink href={`/bokslut/${closingId}/dispositioner`}>{t("appendices.tax.open")}</PlaceLink>;
}

interface TracedProps {
  readonly view: AppendixView;
  readonly account: string;
  readonly ore: string;
}

/** What an account should hold, with where it comes from. */
export function TracedClosing({ view, account, ore }: TracedProps): JSX.Element {
  const trace = view.sums.find((sum) => sum.account === account)?.figure.trace;
  if (trace === undefined) return <Amount ore={ore} />;
  return (
    <Trace trace={trace}>
      <Amount ore={ore} />
    </Trace>
  );
}
