/**
 * What remains of the reconciliation. What needs a person's eye, a stale row or a difference, has a line of its own;
 * accounts that only wait for their turn share one.
 */
import type { ReconciledAccount } from "../closingChecks/checkSupport.ts";
import type { SignAgain } from "../signOff/signAgain.ts";
import type { AccountStatus } from "../signOff/accountStatus.ts";
import type { Cause } from "../staleness/cause.ts";
import { needsSignature } from "./groupProgress.ts";
import type { TodoItem, TodoMatter, TodoSign } from "./todo.ts";

export interface TodoAccount extends ReconciledAccount {
  /** It agrees by itself (`isIdle`). */
  readonly isIdle: boolean;
  /** Why it is stale; empty when it is not. */
  readonly causes: readonly Cause[];
  readonly signAgain: SignAgain | null;
}

export interface StaleAppendix {
  readonly appendixId: string;
  readonly number: number;
  readonly name: string;
  readonly causes: readonly Cause[];
}

export interface ReconciliationGround {
  /** The balance accounts, in the order of the table. */
  readonly accounts: readonly TodoAccount[];
  /** By number. */
  readonly staleAppendices: readonly StaleAppendix[];
}

/** Lists what remains of the reconciliation, in the order of the table. */
export function reconciliationItems({
  accounts,
  staleAppendices,
}: ReconciliationGround): readonly TodoItem[] {
  return [
    ...accounts.flatMap(accountItem),
    ...staleAppendices.map(appendixItem),
    ...begunItem(accounts),
    ...waitingItem("ready", "accounts-unsigned", waiting(accounts, ["agrees"])),
    ...waitingItem("untouched", "accounts-not-reviewed", notReviewed(accounts)),
  ];
}

function accountItem(of: TodoAccount): readonly TodoItem[] {
  const { account, name, status, difference: amount, causes, signAgain } = of;
  const link = { page: "reconciliation", account } as const;
  const key = `account:${account}`;
  if (status === "stale") {
    const matter: TodoMatter = { kind: "account-stale", account, name, causes, signAgain };
    return [{ key, sign: "stale", matter, amount, link }];
  }
  if (status !== "differs") return [];
  return [{ key, sign: "different", matter: { kind: "account-differs", account, name }, amount, link }];
}

function appendixItem({ appendixId, number, name, causes }: StaleAppendix): TodoItem {
  return {
    key: `appendix:${appendixId}`,
    sign: "stale",
    matter: { kind: "appendix-stale", appendixId, number, name, causes },
    amount: null,
    link: { page: "appendix", appendixId },
  };
}

function begunItem(accounts: readonly TodoAccount[]): readonly TodoItem[] {
  const started = waiting(accounts, ["started"]);
  const notStarted = waiting(accounts, ["not-started"]);
  const [first = null] = [...started, ...notStarted];
  if (first === null) return [];
  return [
    {
      key: "accounts-begun",
      sign: started.length > 0 ? "started" : "untouched",
      matter: { kind: "accounts-begun", started, notStarted },
      amount: null,
      link: { page: "reconciliation", account: first },
    },
  ];
}

function waitingItem(
  sign: TodoSign,
  kind: "accounts-unsigned" | "accounts-not-reviewed",
  accounts: readonly string[],
): readonly TodoItem[] {
  const [first] = accounts;
  if (first === undefined) return [];
  const link = { page: "reconciliation", account: first } as const;
  return [{ key: kind, sign, matter: { kind, accounts }, amount: null, link }];
}

/** Accounts that wait with one of the statuses; one that agrees by itself waits for nobody. */
function waiting(accounts: readonly TodoAccount[], statuses: readonly AccountStatus[]): readonly string[] {
  return accounts
    .filter((account) => statuses.includes(account.status) && needsSignature(account))
    .map(({ account }) => account);
}

/** A closing that nobody reviews has no review left to do: one that has begun has. */
function notReviewed(accounts: readonly TodoAccount[]): readonly string[] {
  return accounts.some(({ status }) => status === "reviewed") ? waiting(accounts, ["signed"]) : [];
}
