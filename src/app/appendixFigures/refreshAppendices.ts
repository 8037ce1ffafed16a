/**
 * Brings a closing's appendices in step with the snapshot that has just become its current one: makes the appendix of
 * each ledger and the main appendix of each group that have accounts, and computes what all of them say. What people
 * have typed is not touched, and what somebody removed is not made again.
 */
import { randomUUID } from "node:crypto";
import type { Appendix, AppendixKind } from "#domain/appendices/appendix.ts";
import { appendixKinds } from "#domain/appendices/appendixKinds.ts";
import { defaultName } from "#domain/appendices/suggestKinds.ts";
import { balanceGroups } from "#domain/chart/accountGroups.data.ts";
import type { AccountBalance } from "#domain/reconciliation/reconcile.ts";
import type { AppendixChanged } from "#domain/staleness/cause.ts";
import type { AppendixClosing, AppendixHead } from "../appendices/appendixStore.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { readControlAccounts } from "../ledgers/control/controlAccounts.ts";
import { type ComputeDeps, computeSaid } from "./computeSaid.ts";
import { readAdjusting } from "../figures/figuredEntries.ts";
import { groupOf, readBalances, sideOf } from "./figureGround.ts";

export type RefreshDeps = ComputeDeps;

export interface RefreshOrder {
  readonly closingId: string;
  /** Who set off what changed; null when an import did. */
  readonly by: string | null;
}

/** Refreshes them, and answers which say something else than before. */
export async function refreshAppendices(
  deps: RefreshDeps,
  transaction: Transaction,
  { closingId, by }: RefreshOrder,
): Promise<readonly AppendixChanged[]> {
  const closing = await deps.appendices.lockClosing(transaction, closingId);
  const importId = closing?.currentImport?.importId;
  if (closing === null || importId === undefined) return [];
  const heads = await deps.appendices.readHeads(transaction, closingId);
  const work = { deps, transaction, closing, heads };
  await followControlAccounts(work, importId);
  await followGroups(work, importId);
  return computeSaid(deps, transaction, { closing, which: "all", by });
}

interface Work {
  readonly deps: RefreshDeps;
  readonly transaction: Transaction;
  readonly closing: AppendixClosing;
  readonly heads: readonly AppendixHead[];
}

/** The appendix of a ledger is about the accounts that the ledger is held against. */
async function followControlAccounts(work: Work, importId: string): Promise<void> {
  const { deps, transaction, closing, heads } = work;
  const { closingId, clientId } = closing;
  const control = await readControlAccounts(deps.control, transaction, { clientId, importId });
  const everMade = await deps.appendices.readEverMade(transaction, closingId);
  for (const kind of ["customer-ledger", "supplier-ledger"] as const) {
    const side = sideOf(kind);
    if (side === null) continue;
    const { accounts: named } = control[side];
    const accounts = named.map(({ account }) => account);
    const head = heads.find((made) => made.kind === kind);
    if (head !== undefined) await follow(work, head, accounts);
    else if (accounts.length > 0 && !everMade.has(kind)) {
      await make(work, { kind, name: defaultName(named), accounts, content: {} });
    }
  }
}

async function followGroups(work: Work, importId: string): Promise<void> {
  const { deps, transaction, closing, heads } = work;
  const entries = await readAdjusting(deps, transaction, closing);
  const balances = await readBalances(deps, transaction, { importId, accounts: [], entries });
  for (const { key: group } of balanceGroups) {
    const accounts = accountsIn(group, balances);
    const head = heads.find((made) => made.group === group);
    if (head !== undefined) await follow(work, head, accounts);
    else if (accounts.length > 0) {
      await make(work, { kind: "main", name: "", accounts, content: { group } });
    }
  }
}

function accountsIn(group: string, balances: readonly AccountBalance[]): readonly string[] {
  return balances.filter((balance) => groupOf(balance) === group).map(({ account }) => account);
}

/** A side that has lost its accounts keeps those it had: they may come back, and its note is somebody's. */
async function follow(
  { deps, transaction }: Work,
  head: AppendixHead,
  accounts: readonly string[],
): Promise<void> {
  if (accounts.length === 0 || isSame(accounts, head.accounts)) return;
  await deps.appendices.updateAccounts(transaction, head.appendixId, accounts);
}

type Made = {
  readonly [K in AppendixKind]: Pick<
    Extract<Appendix, { kind: K }>,
    "kind" | "name" | "accounts" | "content"
  >;
}[AppendixKind];

async function make({ deps, transaction, closing }: Work, made: Made): Promise<void> {
  const { defaultRollRule: rollRule } = appendixKinds[made.kind];
  const appendix = { ...made, id: randomUUID(), overrides: [], note: "", rollRule };
  await deps.appendices.insertAppendix(transaction, closing, { appendix, by: null, rolledFrom: null });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((account, index) => account === b[index]);
}
