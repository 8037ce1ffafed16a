/** Which accounts an appendix may be about: those of the balance sheet that the imported year has. */
import type { AppendixKind } from "#domain/appendices/appendix.ts";
import { placeOfAccount } from "#domain/chart/accountPlace.ts";
import type { BookedBalance } from "#domain/reconciliation/reconcile.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { sideOf } from "../appendixFigures/figureGround.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { readControlAccounts } from "../ledgers/control/controlAccounts.ts";
import type { AppendixDeps } from "./appendixDeps.ts";
import type { AppendixClosing } from "./appendixStore.ts";

type NamedAccount = Pick<BookedBalance, "account" | "name">;

export type AccountProblem =
  | { readonly kind: "nothing-imported-yet" }
  | { readonly kind: "account-not-in-chart"; readonly account: string }
  | { readonly kind: "account-not-of-balance"; readonly account: string }
  | { readonly kind: "ledger-without-control-account" };

export interface WantedAccounts {
  readonly closing: AppendixClosing;
  readonly kind: AppendixKind;
  readonly accounts: readonly string[];
}

/** Finds the accounts with their names; those of a ledger's appendix are what the ledger is held against. */
export async function findAccounts(
  deps: Pick<AppendixDeps, "context" | "control">,
  transaction: Transaction,
  { closing, kind, accounts }: WantedAccounts,
): Promise<Result<readonly NamedAccount[], AccountProblem>> {
  const { clientId, currentImport } = closing;
  if (currentImport === null) return refused({ kind: "nothing-imported-yet" });
  const { importId } = currentImport;
  const side = sideOf(kind);
  if (side !== null) {
    const control = await readControlAccounts(deps.control, transaction, { clientId, importId });
    const held = control[side].accounts;
    return held.length === 0 ? refused({ kind: "ledger-without-control-account" }) : ok(held);
  }
  const wanted = [...new Set(accounts)];
  const known = await deps.context.readBalances(transaction, importId, wanted);
  const found: NamedAccount[] = [];
  for (const account of wanted) {
    const balance = known.find((each) => each.account === account);
    if (balance === undefined) return refused({ kind: "account-not-in-chart", account });
    const { statement } = placeOfAccount(account, balance.type ?? undefined);
    if (statement === "result") return refused({ kind: "account-not-of-balance", account });
    found.push(balance);
  }
  return ok(found);
}
