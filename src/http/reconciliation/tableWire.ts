/** The reconciliation table in the form of the contract. */
import type { z } from "zod";
import type { ReconciliationView } from "#app/reconciliation/readFigures.ts";
import { zeroOre } from "#domain/money/ore.ts";
import type { AccountBalance, BalanceLines, BalanceSide } from "#domain/reconciliation/reconcile.ts";
import { type AccountGround, differenceOf, statusOf } from "#domain/signOff/accountStatus.ts";
import { openState } from "#domain/signOff/signOffState.ts";
import type { group, reconciliation } from "#wire/reconciliation.ts";
import { text, wireFigures } from "./figureWire.ts";

type WireReconciliation = z.input<typeof reconciliation>;
type WireGroup = z.input<typeof group>;

/** The table with its sums. */
export function wireReconciliation(view: ReconciliationView): WireReconciliation {
  const { assets, equityAndLiabilities, unplaced } = view;
  const all = [...assets.groups, ...equityAndLiabilities.groups, ...unplaced];
  return {
    importNumber: view.importNumber,
    assets: wireSide(assets),
    equityAndLiabilities: wireSide(equityAndLiabilities),
    unplaced: unplaced.map(wireGroup),
    result: wireFigures(view.result),
    balance: wireFigures(view.balance),
    progress: progressOf(all.flatMap(({ accounts }) => accounts)),
  };
}

function wireSide({ groups, sums }: BalanceSide): WireReconciliation["assets"] {
  return {
    groups: groups.map(wireGroup),
    sums: { ...wireFigures(sums), reconciledOre: null },
    progress: progressOf(groups.flatMap(({ accounts }) => accounts)),
  };
}

function wireGroup({ key, sums, accounts }: BalanceLines): WireGroup {
  return {
    key,
    sums: { ...wireFigures(sums), reconciledOre: null },
    progress: progressOf(accounts),
    accounts: accounts.map(wireAccount),
  };
}

function wireAccount(balance: AccountBalance): WireGroup["accounts"][number] {
  const { account, name, rows } = balance;
  return {
    account,
    name,
    rows,
    ...wireFigures(balance),
    reconciledOre: null,
    differenceOre: text(differenceOf(groundOf(balance))),
    appendices: 0,
    checks: "not-run",
    status: statusOf(groundOf(balance)),
    signedBy: null,
    comments: 0,
    questions: 0,
  };
}

function groundOf({ opening, movement, closing }: AccountBalance): AccountGround {
  const nothing = { reconciled: null, materiality: zeroOre, appendices: 0, signOff: openState };
  return { opening, movement, closing, ...nothing };
}

function progressOf(accounts: readonly AccountBalance[]): WireGroup["progress"] {
  return {
    accounts: accounts.length,
    settled: accounts.filter((account) => statusOf(groundOf(account)) === "agrees").length,
    differences: { count: 0, onlyOre: null },
  };
}
