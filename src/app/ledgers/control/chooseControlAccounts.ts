/** Shows which accounts each ledger of a client is held against, and chooses others. */
import { placeOfAccount } from "#domain/chart/accountPlace.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { InFirm, Transaction } from "../../firm/inFirm.ts";
import type { LogWriter } from "../../log/logWriter.ts";
import { type LedgerComputer, ledgerOrder } from "../compute/ledgerComputer.ts";
import type { FollowLedger } from "../followLedger.ts";
import { type LedgerGround, chooseLedger } from "../ledgerGround.ts";
import type { LedgerStore } from "../ledgerStore.ts";
import {
  type ChartAccount,
  type ControlAccountStore,
  type ControlAccounts,
  type ControlAccountsBySide,
  type NamedAccount,
  readControlAccounts,
} from "./controlAccounts.ts";

export interface ControlAccountDeps {
  readonly inFirm: InFirm;
  readonly ledgers: Pick<LedgerStore, "readGround">;
  readonly control: ControlAccountStore;
  readonly computer: LedgerComputer;
  readonly follow: FollowLedger;
  readonly log: LogWriter;
}

export interface ControlAccountsView extends ControlAccountsBySide {
  /** The balance accounts of the year. */
  readonly choices: readonly NamedAccount[];
}

export type ChooseProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "control-accounts-empty" }
  | { readonly kind: "control-account-not-in-chart"; readonly account: string }
  | { readonly kind: "control-account-of-result"; readonly account: string }
  | { readonly kind: "control-account-on-both-sides"; readonly account: string };

export interface ControlAccountChoice {
  readonly closingId: string;
  readonly side: LedgerSide;
  /** Null goes back to what holds without a choice. */
  readonly accounts: readonly string[] | null;
}

/** Reads what holds, and what there is to choose from. */
export async function readControlAccountsView(
  deps: ControlAccountDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<ControlAccountsView, { readonly kind: "not-found" }>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const ground = await deps.ledgers.readGround(transaction, { closingId, side: "customer" });
    if (ground === null) return refused({ kind: "not-found" });
    const chart = await chartOf(deps, transaction, ground);
    const choices = chart.filter(isOfBalance).map(({ account, name }) => ({ account, name }));
    return ok({ ...(await accountsOf(deps, transaction, ground)), choices });
  });
}

/** Chooses the accounts of one ledger, for all closings of the client, and brings each in step. */
export async function chooseControlAccounts(
  deps: ControlAccountDeps,
  actor: Actor,
  choice: ControlAccountChoice,
): Promise<Result<null, ChooseProblem>> {
  const chosen = await deps.inFirm(actor.firmId, (transaction) =>
    chooseIn(deps, transaction, { actor, choice }),
  );
  if (!chosen.ok) return chosen;
  for (const ground of chosen.value) await followIn(deps, actor, ground);
  return ok(null);
}

/** The bridge is built first, where it takes no time from others; what follows finds it. */
async function followIn(deps: ControlAccountDeps, actor: Actor, ground: LedgerGround): Promise<void> {
  const ledger = chooseLedger(ground);
  if (ledger.ok && ledger.value.source === "fortnox") {
    await deps.computer.compute(ledgerOrder(actor, ground, ledger.value));
  }
  const change = { closingId: ground.closingId, by: actor.userId };
  await deps.inFirm(actor.firmId, (transaction) => deps.follow(transaction, change));
}

async function chooseIn(
  deps: ControlAccountDeps,
  transaction: Transaction,
  { actor, choice }: { readonly actor: Actor; readonly choice: ControlAccountChoice },
): Promise<Result<readonly LedgerGround[], ChooseProblem>> {
  const { closingId, side } = choice;
  const ground = await deps.ledgers.readGround(transaction, { closingId, side });
  if (ground === null) return refused({ kind: "not-found" });
  const { clientId } = ground;
  await deps.control.lockChoices(transaction, clientId);
  const before = await accountsOf(deps, transaction, ground);
  const accounts = choice.accounts === null ? null : [...new Set(choice.accounts)].toSorted();
  if (accounts !== null) {
    const chart = await chartOf(deps, transaction, ground);
    const problem = problemOf(accounts, chart, before[side === "customer" ? "supplier" : "customer"]);
    if (problem !== null) return refused(problem);
  }
  const by = actor.userId;
  await deps.control.writeChoice(transaction, { clientId, side, accounts, by });
  const after = await accountsOf(deps, transaction, ground);
  const data = { clientId, side, before: textOf(before[side]), after: textOf(after[side]) };
  if (data.before !== data.after) {
    await deps.log.write(transaction, { by, kind: "control-accounts-chosen", closingId, data });
  }
  return ok(await groundsOf(deps, transaction, ground));
}

/** Every closing of the client, as far as it has such a ledger. */
async function groundsOf(
  { ledgers, control }: ControlAccountDeps,
  transaction: Transaction,
  { clientId, side }: LedgerGround,
): Promise<readonly LedgerGround[]> {
  const grounds: LedgerGround[] = [];
  for (const closingId of await control.listClosings(transaction, clientId)) {
    const ground = await ledgers.readGround(transaction, { closingId, side });
    if (ground !== null) grounds.push(ground);
  }
  return grounds;
}

function problemOf(
  accounts: readonly string[],
  chart: readonly ChartAccount[],
  other: ControlAccountsBySide[LedgerSide],
): ChooseProblem | null {
  if (accounts.length === 0) return { kind: "control-accounts-empty" };
  for (const account of accounts) {
    const known = chart.find((each) => each.account === account);
    if (known === undefined) return { kind: "control-account-not-in-chart", account };
    if (placeOfAccount(account, known.type ?? undefined).statement === "result") {
      return { kind: "control-account-of-result", account };
    }
    if (other.accounts.some((each) => each.account === account)) {
      return { kind: "control-account-on-both-sides", account };
    }
  }
  return null;
}

function accountsOf(
  { control }: ControlAccountDeps,
  transaction: Transaction,
  { clientId, snapshot }: LedgerGround,
): Promise<ControlAccountsBySide> {
  return readControlAccounts(control, transaction, { clientId, importId: snapshot?.importId ?? null });
}

async function chartOf(
  { control }: ControlAccountDeps,
  transaction: Transaction,
  { snapshot }: LedgerGround,
): Promise<readonly ChartAccount[]> {
  return snapshot === null ? [] : control.readChart(transaction, snapshot.importId);
}

function isOfBalance({ account, type }: ChartAccount): boolean {
  return placeOfAccount(account, type ?? undefined).statement === "balance";
}

function textOf({ accounts }: ControlAccounts): string {
  return accounts.map(({ account }) => account).join(" ");
}
