/**
 * How a closing stands: each balance account with its support, difference and status, and every check with what people
 * have marked. Computed in one place for table, panel, overview, signing and the list of clients alike.
 */
import { type ComputedAppendix, reconciledByAccount } from "#domain/appendices/reconciledByAccount.ts";
import type { BridgeOrReason } from "#domain/closingChecks/checkLedger.ts";
import { checkClosing } from "#domain/closingChecks/checkClosing.ts";
import { checkState } from "#domain/closingChecks/checkState.ts";
import type { ClosingCheck } from "#domain/closingChecks/closingCheck.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { TodoCheck } from "#domain/progress/listTodo.ts";
import { changeOfYear } from "#domain/reconciliation/figures.ts";
import { type AccountBalance, type Reconciliation, reconcile } from "#domain/reconciliation/reconcile.ts";
import {
  type AccountGround,
  type AccountStatus,
  differenceOf,
  isIdle,
  materialityOf,
  statusOf,
} from "#domain/signOff/accountStatus.ts";
import { type SignOffState, openState } from "#domain/signOff/signOffState.ts";
import type { HashText } from "#domain/staleness/basis.ts";
import { type StandingGround, type SupportingAppendix, subjectKey } from "./standingStore.ts";

export interface AccountStanding extends AccountBalance {
  readonly reconciled: Ore | null;
  readonly difference: Ore | null;
  readonly materiality: Ore;
  readonly support: readonly SupportingAppendix[];
  readonly signOff: SignOffState;
  readonly status: AccountStatus;
  /** It agrees by itself. */
  readonly isIdle: boolean;
  /** The ledger whose control account it is. */
  readonly ledger: LedgerSide | null;
  /** Of the checks that name it. */
  readonly checks: "ok" | "attention" | "not-run";
}

export interface Standing {
  readonly ground: StandingGround;
  readonly table: Reconciliation;
  /** The balance accounts and those that the chart's numbering does not place, in the order of the table. */
  readonly accounts: ReadonlyMap<string, AccountStanding>;
  /** In the order in which they are shown; none before the first import. */
  readonly checks: readonly (TodoCheck & { readonly signOff: SignOffState })[];
}

/** Computes how the closing stands. */
export function standingOf(ground: StandingGround, hash: HashText): Standing {
  const table = reconcile(ground.accounts);
  const groups = [...table.assets.groups, ...table.equityAndLiabilities.groups, ...table.unplaced];
  const balances = groups.flatMap(({ accounts }) => accounts);
  const supportByAccount = supportsOf(ground.appendices);
  const reconciled = reconciledByAccount(ground.appendices.map(sumsOf));
  const unchecked = balances.map((balance) =>
    accountStanding(ground, balance, {
      support: supportByAccount.get(balance.account) ?? [],
      reconciled: reconciled.get(balance.account) ?? null,
    }),
  );
  const checks = checksOf(ground, { table, accounts: unchecked }, hash);
  const marks = marksOf(ground, checks);
  const accounts = unchecked.map((account) => ({ ...account, checks: marks(account) }));
  return { ground, table, accounts: new Map(accounts.map((line) => [line.account, line])), checks };
}

/** Tells what the sign-off of a subject is; open when nobody has done anything with it. */
export function signOffOf(ground: StandingGround, subject: Parameters<typeof subjectKey>[0]): SignOffState {
  return ground.signOffs.get(subjectKey(subject)) ?? openState;
}

type Unchecked = Omit<AccountStanding, "checks">;

function accountStanding(
  ground: StandingGround,
  balance: AccountBalance,
  { support, reconciled }: Pick<AccountStanding, "support" | "reconciled">,
): Unchecked {
  const { account } = balance;
  const own: AccountGround = {
    ...balance,
    change: changeOfYear(balance),
    reconciled,
    materiality: materialityOf({
      account: ground.thresholds.get(account) ?? null,
      firm: ground.firmMateriality,
    }),
    appendices: support.length,
    signOff: signOffOf(ground, { kind: "account", key: account }),
  };
  const { materiality, signOff } = own;
  return {
    ...balance,
    reconciled,
    materiality,
    signOff,
    support,
    difference: differenceOf(own),
    status: statusOf(own),
    isIdle: isIdle(own),
    ledger: ledgerOf(ground, account),
  };
}

/** What has not been computed is unknown. */
function sumsOf({ kind, accounts, sums }: SupportingAppendix): ComputedAppendix {
  return { kind, sums: accounts.map((account) => ({ account, amount: sums.get(account) ?? null })) };
}

/** The main appendix of a group supports none of its accounts: it shows what the others say. */
function supportsOf(
  appendices: readonly SupportingAppendix[],
): ReadonlyMap<string, readonly SupportingAppendix[]> {
  const supportByAccount = new Map<string, SupportingAppendix[]>();
  for (const appendix of appendices) {
    if (appendix.kind === "main") continue;
    for (const account of appendix.accounts) {
      const known = supportByAccount.get(account);
      if (known === undefined) supportByAccount.set(account, [appendix]);
      else known.push(appendix);
    }
  }
  return supportByAccount;
}

function ledgerOf({ ledgers }: StandingGround, account: string): LedgerSide | null {
  if (ledgers.customer.controlAccounts.includes(account)) return "customer";
  return ledgers.supplier.controlAccounts.includes(account) ? "supplier" : null;
}

function checksOf(
  ground: StandingGround,
  found: { readonly table: Reconciliation; readonly accounts: readonly Unchecked[] },
  hash: HashText,
): Standing["checks"] {
  const { currentImport, ledgers, previousClosings, nextOpenings } = ground;
  if (currentImport === null) return [];
  const checks = checkClosing({
    importChecks: currentImport.checks,
    ledgers: { customer: ledgers.customer.bridge, supplier: ledgers.supplier.bridge },
    balances: ground.accounts,
    balance: found.table.balance.closing,
    accounts: found.accounts.map((account) => ({ ...account, appendices: account.support.length })),
    previousClosings,
    nextOpenings,
  });
  return checks.map((check) => {
    const signOff = signOffOf(ground, { kind: "check", key: check.name });
    return { check, signOff, ...checkState(check, signOff, hash) };
  });
}

/** What the table itself shows of an account is no mark beside it, and the next year's openings are not its fault. */
const notMarked: readonly ClosingCheck["name"][] = [
  "differences-left",
  "balances-without-support",
  "next-opening-differs",
];

function marksOf(
  { ledgers }: StandingGround,
  checks: Standing["checks"],
): (account: Unchecked) => AccountStanding["checks"] {
  const asking = checks.filter(
    ({ check, state }) => (state === "attention" || state === "reopened") && !notMarked.includes(check.name),
  );
  const named = new Set(asking.flatMap(({ check }) => check.findings.map(({ account }) => account)));
  const notRun = (bridge: BridgeOrReason): boolean => "reason" in bridge;
  return ({ account, ledger }) => {
    if (named.has(account)) return "attention";
    return ledger !== null && notRun(ledgers[ledger].bridge) ? "not-run" : "ok";
  };
}
