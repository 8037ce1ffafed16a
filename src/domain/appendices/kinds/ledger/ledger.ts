/** The ledger appendices: the ledger's sum and what the bridge explains, per control account. */
import type { BridgeItem } from "../../../bridge/bridge.ts";
import type { LedgerSide } from "../../../ledger/ledgerInvoice.ts";
import type { Ore } from "../../../money/ore.ts";
import { sumOre } from "../../../money/ore.ts";
import type { AccountSum, AppendixFigures, AppendixFinding } from "../../figure.ts";
import type { AppendixContext, KindRules, LedgerOnAccounts } from "../../kindRules.ts";
import { completeFigures, makeFigure, sumKey } from "../../rows/makeFigure.ts";
import { type CountedRow, termsOf } from "../../rows/sumByAccount.ts";
import type { LedgerContent } from "./content.ts";

export const customerLedger = ledgerRules("customer");
export const supplierLedger = ledgerRules("supplier");

/** Next year's is made anew at its import, so nothing rolls forward. */
function ledgerRules(side: LedgerSide): KindRules<LedgerContent> {
  return {
    emptyContent: () => ({}),
    defaultRollRule: "none",
    needs: { bookedRows: false, ledger: side, others: false },
    amountFields: [],
    figures: (_, context) => figures(context),
    rollForward: () => null,
  };
}

function figures(context: AppendixContext): AppendixFigures {
  const { ledger, accounts, overrides } = context;
  const findings: readonly AppendixFinding[] =
    ledger === null ? [{ kind: "ledger-not-fetched", severity: "error", rowId: null }] : [];
  const sums = accounts.map((account) => accountSum(account, ledger, context));
  return completeFigures({ sums, findings }, overrides);
}

function accountSum(
  account: string,
  ledger: LedgerOnAccounts | null,
  { overrides }: AppendixContext,
): AccountSum {
  const part = ledger?.accounts.find((candidate) => candidate.account === account);
  const rows: readonly CountedRow[] =
    ledger === null || part === undefined
      ? []
      : [
          ledgerTerm(ledger.side, part.ledger),
          ...explainedTerms(
            ledger.items.filter((item) => item.account === account),
            part.explained,
          ),
        ];
  const trace = {
    formula: "ledger-and-explained",
    terms: termsOf(rows),
    result: part?.reconciled ?? null,
    rounding: null,
  };
  return { account, figure: makeFigure(sumKey(account), trace, overrides) };
}

function ledgerTerm(side: LedgerSide, amount: Ore | null): CountedRow {
  return { account: null, label: "ledger", name: "", operator: "+", amount, link: { kind: "ledger", side } };
}

/** Item by item when those that are kept are all there are; else their sum. */
function explainedTerms(items: readonly BridgeItem[], explained: Ore): readonly CountedRow[] {
  const counted = items.filter(({ amount }) => amount !== 0n);
  if (sumOre(counted.map(({ amount }) => amount)) !== explained) {
    return [{ account: null, label: "explained", name: "", operator: "+", amount: explained, link: null }];
  }
  return counted.map((item) => {
    const { cause, text, amount, entry } = item;
    const name = entry === undefined ? text : `${entry.number} ${text}`.trim();
    return { account: null, label: cause, name, operator: "+", amount, link: linkOf(item) };
  });
}

function linkOf({ voucher, entry }: BridgeItem): CountedRow["link"] {
  if (entry !== undefined) return { kind: "entry", entryId: entry.entryId };
  const voucherIndex = voucher?.voucherIndex ?? null;
  return voucherIndex === null ? null : { kind: "voucher", voucherIndex };
}
