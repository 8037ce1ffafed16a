/**
 * Computes a snapshot's ledger at the end of a day and the bridge to its control accounts, and stores both; what is
 * stored already is only read. Two who ask for the same day at once get the one that the first computed.
 */
import { bridge } from "#domain/bridge/buildBridge.ts";
import { contains } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { isTiedToBalance } from "#domain/ledger/list/cashMethod.ts";
import { ledgerWithoutPayments } from "#domain/ledger/list/ledgerWithoutPayments.ts";
import { ledgerAsOf } from "#domain/ledger/ledgerAsOf.ts";
import type { LedgerAsOf } from "#domain/ledger/openItem.ts";
import type { EntryStandingDeps } from "../../entries/entryStanding.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import { type ControlAccountStore, readControlAccounts } from "../control/controlAccounts.ts";
import { ledgerDay } from "../ledgerDay.ts";
import type { StoredDay } from "../ledgerRow.ts";
import type { DayKey, LedgerStore, ReadBooks } from "../ledgerStore.ts";
import { type StoredBridge, keptBridge } from "../storedBridge.ts";
import { type LedgerSource, type LedgerSubject, booksOf, openSource, placesOf } from "./ledgerSource.ts";

export interface LedgerStores extends EntryStandingDeps {
  readonly ledgers: LedgerStore;
  readonly control: ControlAccountStore;
}

export interface LedgerTask {
  readonly subject: LedgerSubject;
  readonly asOf: PlainDate;
  /** When they are at hand already. */
  readonly books?: ReadBooks;
}

export interface ComputedLedger {
  readonly day: StoredDay;
  /** Null when there is none to build. */
  readonly bridge: StoredBridge | null;
}

/** Why no bridge leads from a ledger to the accounts. */
export type NoBridgeProblem =
  | { readonly kind: "ledger-cash-method" }
  | { readonly kind: "ledger-payments-not-fetched" }
  | { readonly kind: "control-account-missing" }
  /** The accounts are read through the year's last day only. */
  | { readonly kind: "bridge-outside-year"; readonly asOf: PlainDate; readonly end: PlainDate };

/** Gives the ledger and the bridge of a day, computing what nobody has computed yet. */
export async function computeLedger(
  stores: LedgerStores,
  transaction: Transaction,
  task: LedgerTask,
): Promise<ComputedLedger> {
  const stored = await readComputed(stores, transaction, task);
  if (stored !== null) return stored;
  const { ledgers } = stores;
  await ledgers.lockDay(transaction, keyOf(task));
  const source = openSource(ledgers, transaction, task);
  const work = { stores, transaction, task, source };
  const day = (await ledgers.findDay(transaction, keyOf(task))) ?? (await makeDay(work));
  return { day, bridge: await makeBridge(work, day) };
}

/** Reads what is stored; null when the day, or the bridge to the present control accounts, is still to be computed. */
export async function readComputed(
  { ledgers, control }: LedgerStores,
  transaction: Transaction,
  task: LedgerTask,
): Promise<ComputedLedger | null> {
  const day = await ledgers.findDay(transaction, keyOf(task));
  if (day === null) return null;
  const accounts = await accountsOf(control, transaction, task);
  if (noBridge(task, accounts) !== null) return { day, bridge: null };
  const built = await ledgers.findBridge(transaction, day.dayId);
  return built !== null && isOf(built, accounts) ? { day, bridge: built } : null;
}

/** Tells why there is no bridge; null when there is one. */
export async function whyNoBridge(
  { control }: Pick<LedgerStores, "control">,
  transaction: Transaction,
  task: LedgerTask,
): Promise<NoBridgeProblem | null> {
  return noBridge(task, await accountsOf(control, transaction, task));
}

interface Work {
  readonly stores: LedgerStores;
  readonly transaction: Transaction;
  readonly task: LedgerTask;
  readonly source: LedgerSource;
}

async function makeDay({ stores, transaction, task, source }: Work): Promise<StoredDay> {
  const { ledgers } = stores;
  const { subject, asOf } = task;
  const { side, fiscalYear } = subject.ground;
  const { importId } = subject.snapshot;
  const computed = ledgerDay(await ledgerOf(subject, source, asOf), await placesOf(subject, source));
  const stored = await ledgers.writeDay(transaction, keyOf(task), computed);
  await ledgers.pruneDays(transaction, { importId, side, kept: fiscalYear.end });
  return stored;
}

async function ledgerOf(subject: LedgerSubject, source: LedgerSource, asOf: PlainDate): Promise<LedgerAsOf> {
  const books = await booksOf(subject, source);
  if (books !== null) return ledgerAsOf(books, asOf);
  const { invoices } = await source.books();
  const readOn = subject.snapshot.readOn ?? asOf;
  return ledgerWithoutPayments({ side: subject.ground.side, invoices, readOn }, asOf);
}

async function makeBridge(work: Work, { dayId }: StoredDay): Promise<StoredBridge | null> {
  const { stores, transaction, task, source } = work;
  const { ledgers, control } = stores;
  const { subject, asOf } = task;
  const accounts = await accountsOf(control, transaction, task);
  if (noBridge(task, accounts) !== null) return null;
  const built = await ledgers.findBridge(transaction, dayId);
  if (built !== null && isOf(built, accounts)) return built;
  const ledger = await booksOf(subject, source);
  if (ledger === null) return null;
  const question = {
    importId: subject.snapshot.importId,
    fiscalYear: subject.ground.fiscalYear,
    yearId: subject.snapshot.yearId,
    accounts,
  };
  const books = await ledgers.readControlBooks(transaction, question, await source.vouchers());
  const made = keptBridge(bridge({ ledger, control: books, asOf }), accounts);
  await ledgers.writeBridge(transaction, dayId, made);
  return made;
}

function noBridge({ subject, asOf }: LedgerTask, accounts: readonly string[]): NoBridgeProblem | null {
  const { snapshot, ground } = subject;
  if (!isTiedToBalance(snapshot.accountingMethod)) return { kind: "ledger-cash-method" };
  if (snapshot.payments === null) return { kind: "ledger-payments-not-fetched" };
  if (accounts.length === 0) return { kind: "control-account-missing" };
  return contains(ground.fiscalYear, asOf)
    ? null
    : { kind: "bridge-outside-year", asOf, end: ground.fiscalYear.end };
}

async function accountsOf(
  control: ControlAccountStore,
  transaction: Transaction,
  { subject }: LedgerTask,
): Promise<readonly string[]> {
  const { ground, snapshot } = subject;
  const of = { clientId: ground.clientId, importId: snapshot.importId };
  const bySide = await readControlAccounts(control, transaction, of);
  return bySide[ground.side].accounts.map(({ account }) => account);
}

function isOf({ controlAccounts }: StoredBridge, accounts: readonly string[]): boolean {
  return (
    controlAccounts.length === accounts.length && controlAccounts.every((each, i) => each === accounts[i])
  );
}

function keyOf({ subject, asOf }: LedgerTask): DayKey {
  return { importId: subject.snapshot.importId, side: subject.ground.side, asOf };
}
