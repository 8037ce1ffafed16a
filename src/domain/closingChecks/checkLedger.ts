/** A ledger equals its accounts in the books; where they part, whether every öre of it is explained. */
import type { Bridge } from "../bridge/bridge.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import { ore } from "../money/ore.ts";
import { type ClosingCheck, couldNotRun, finding, found } from "./closingCheck.ts";

/** What is looked at of a bridge. */
export interface CheckedBridge extends Pick<Bridge, "asOf" | "ledger" | "balance" | "unexplained"> {
  /** How many explained items it has. */
  readonly items: number;
  readonly accounts: readonly { readonly account: string }[];
}

/** A bridge, or why there is none: the register was not fetched, or the ledger is not tied to the balance. */
export type BridgeOrReason = { readonly bridge: CheckedBridge } | { readonly reason: string };

/** Checks that they are equal. A difference that is explained is one all the same: somebody has to mend the books. */
export function checkLedger(side: LedgerSide, ground: BridgeOrReason): ClosingCheck {
  const name = `${side}-ledger-equals-accounts` as const;
  if ("reason" in ground) return couldNotRun(name, ground.reason);
  const { ledger, balance, unexplained, items, accounts, asOf } = ground.bridge;
  if (accounts.length === 0) return couldNotRun(name, "control-accounts-absent");
  if (ledger === null) return couldNotRun(name, "ledger-sum-unknown");
  if (balance === null || unexplained === null) return couldNotRun(name, "account-balance-unknown");
  const difference = finding({
    account: accounts[0]?.account ?? null,
    text: accounts.map(({ account }) => account).join(", "),
    expected: ledger,
    actual: balance,
    amount: unexplained === 0n ? ore(balance - ledger) : unexplained,
  });
  const isEqual = ledger === balance && unexplained === 0n;
  return found(name, isEqual ? [] : [difference], {
    ok: "ledger-equals-accounts",
    attention: unexplained === 0n ? "ledger-difference-explained" : "ledger-difference-unexplained",
    data: { explainedItems: items, unexplainedOre: unexplained.toString(), asOf },
  });
}
