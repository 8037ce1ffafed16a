/** The table of a ledger around its rows: headings, opening balance, closing balance. */
import type { JSX, ReactNode } from "react";
import type { Ledger } from "#wire/reconciliation.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { plainAmount } from "#web/components/table/copyCells.ts";

interface LedgerFrameProps {
  readonly ledger: Ledger;
  /** A column at the right has the buttons that ask about a row. */
  readonly mayAsk: boolean;
}

/** Headings, opening balance and closing balance are rows too. */
const rowsAround = 3;

/** Draws the table. */
export function LedgerTable(props: LedgerFrameProps & { readonly children: ReactNode }): JSX.Element {
  const { ledger, mayAsk, children } = props;
  return (
    <table
      className="dense"
      aria-label={t("reconciliation.panel.ledger")}
      aria-rowcount={ledger.total + rowsAround}
    >
      <LedgerHead ledger={ledger} mayAsk={mayAsk} />
      <tbody>
        <LedgerOpening ledger={ledger} mayAsk={mayAsk} />
        {children}
      </tbody>
      <LedgerFoot ledger={ledger} mayAsk={mayAsk} />
    </table>
  );
}

/** Draws the headings, wide enough for the account's balances. */
function LedgerHead({ ledger, mayAsk }: LedgerFrameProps): JSX.Element {
  const balances = [ledger.openingOre, ledger.movementOre, ledger.closingOre];
  const widest = Math.max(9, ...balances.map((ore) => (ore === null ? 1 : amountText(ore).length)));
  const width = { minWidth: `calc(${widest}ch + 10px)` };
  return (
    <thead>
      <tr>
        <th scope="col">{t("reconciliation.ledger.date")}</th>
        <th scope="col" aria-label={t("reconciliation.ledger.voucher")}>
          {t("reconciliation.ledger.voucherShort")}
        </th>
        <th scope="col">{t("reconciliation.ledger.text")}</th>
        <th scope="col" className="r" style={width}>
          {t("reconciliation.ledger.amount")}
        </th>
        <th scope="col" className="r" style={width}>
          {t("reconciliation.ledger.balance")}
        </th>
        {mayAsk && (
          <th scope="col" className="asks">
            <span className="sr">{t("questions.ask.action")}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

/** Draws the opening balance as the first row. */
function LedgerOpening({ ledger, mayAsk }: LedgerFrameProps): JSX.Element {
  return (
    <tr aria-rowindex={2}>
      <td colSpan={4} className="ink2">
        {t("reconciliation.ledger.opening")}
      </td>
      <td className="r" data-plain={plainAmount(ledger.openingOre)}>
        <Amount ore={ledger.openingOre} />
      </td>
      {mayAsk && <td />}
    </tr>
  );
}

/** Draws the closing balance as the last row: proved when opening balance and what the rows come to make it. */
function LedgerFoot({ ledger, mayAsk }: LedgerFrameProps): JSX.Element {
  const rowsOre = sumOfRows(ledger);
  return (
    <tfoot>
      <tr aria-rowindex={ledger.total + 3}>
        <th scope="row" colSpan={3}>
          {t("reconciliation.ledger.closing")}
        </th>
        <td className="r" data-plain={plainAmount(rowsOre)}>
          <Amount ore={rowsOre} plus />
        </td>
        <td className="r" data-plain={plainAmount(ledger.closingOre)}>
          {ledger.closingOre === null ? (
            <Amount ore={null} />
          ) : (
            <ProvedTotal proved={isProved(ledger)}>
              <Amount ore={ledger.closingOre} />
            </ProvedTotal>
          )}
        </td>
        {mayAsk && <td />}
      </tr>
    </tfoot>
  );
}

/** What is booked and what closing entries add. */
function sumOfRows({ movementOre, adjustmentOre }: Ledger): string | null {
  return movementOre === null ? null : String(BigInt(movementOre) + BigInt(adjustmentOre));
}

function isProved(ledger: Ledger): boolean {
  const { openingOre, closingOre } = ledger;
  const rowsOre = sumOfRows(ledger);
  if (openingOre === null || rowsOre === null || closingOre === null) return false;
  return BigInt(openingOre) + BigInt(rowsOre) === BigInt(closingOre);
}
