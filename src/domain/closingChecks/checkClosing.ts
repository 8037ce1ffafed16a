/** All checks of a closing, in the order in which they are shown: the import's own controls first. */
import type { Check } from "../imports/check.ts";
import type { LastClosings } from "../imports/checkBalances.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import type { Ore } from "../money/ore.ts";
import type { AccountBalance } from "../reconciliation/reconcile.ts";
import { checkBalanceSheet, checkOpenings, checkSigns } from "./checkBalances.ts";
import { type BridgeOrReason, checkLedger } from "./checkLedger.ts";
import { type NextOpenings, checkNextOpening } from "./checkNextOpening.ts";
import { type ReconciledAccount, checkDifferences, checkSupported } from "./checkSupport.ts";
import { type ClosingCheck, ofImport } from "./closingCheck.ts";

export interface ClosingCheckGround {
  readonly importChecks: readonly Check[];
  readonly ledgers: Readonly<Record<LedgerSide, BridgeOrReason>>;
  /** Every account in use, those of the result too. */
  readonly balances: readonly AccountBalance[];
  /** What both sides of the balance sheet and the result sum to (`Reconciliation.balance.closing`). */
  readonly balance: Ore | null;
  /** The balance accounts. */
  readonly accounts: readonly ReconciledAccount[];
  /** Of the client's closing of the year before; null when there is none with an import. */
  readonly previousClosings: LastClosings | null;
  readonly nextOpenings: NextOpenings;
}

/** Runs every check of a closing that has an import. */
export function checkClosing(ground: ClosingCheckGround): readonly ClosingCheck[] {
  const balanceAccounts = new Set(ground.accounts.map(({ account }) => account));
  const onBalance = ground.balances.filter(({ account }) => balanceAccounts.has(account));
  return [
    ...ground.importChecks.map(ofImport),
    checkBalanceSheet(ground.balance),
    checkOpenings(onBalance, ground.previousClosings),
    checkNextOpening(onBalance, ground.nextOpenings),
    checkLedger("customer", ground.ledgers.customer),
    checkLedger("supplier", ground.ledgers.supplier),
    checkSigns(onBalance),
    checkSupported(ground.accounts),
    checkDifferences(ground.accounts),
  ];
}
