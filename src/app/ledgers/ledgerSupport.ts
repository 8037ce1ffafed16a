/**
 * What a closing's ledgers say of its control accounts on the balance date (Avstämt belopp): read by the
 * reconciliation, the appendices of both ledgers and the sign-off, inside their transactions. It reads what is stored;
 * only what nobody has computed yet is computed.
 */
import type { BridgeItem, ControlAccountPart } from "#domain/bridge/bridge.ts";
import { entryItems, withEntries } from "#domain/bridge/bridgeEntries.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { readBridgedEntries } from "./compute/bridgedEntries.ts";
import {
  type LedgerStores,
  type NoBridgeProblem,
  computeLedger,
  whyNoBridge,
} from "./compute/computeLedger.ts";
import {
  type ChosenLedger,
  type DateProblem,
  type LedgerGround,
  type NotFetchedProblem,
  chooseLedger,
  notFetchedOf,
} from "./ledgerGround.ts";
import type { StoredDay } from "./ledgerRow.ts";
import type { LedgerPlace } from "./ledgerStore.ts";
import { readPastedLedger } from "./pasted/pastedStanding.ts";
import type { StoredBridge } from "./storedBridge.ts";

/** Why a ledger supports no account: it is not there, not for the balance date, or not tied to the accounts. */
export type NoSupportProblem = NotFetchedProblem | DateProblem | NoBridgeProblem;

export interface SupportedAccount extends ControlAccountPart {
  /** Ledger and explained together; null when an item of the ledger is unknown. */
  readonly reconciled: Ore | null;
}

export interface LedgerSupport {
  readonly side: LedgerSide;
  /** Null when there is no ledger on the balance date. */
  readonly source: "fortnox" | "pasted" | null;
  /** Null when it supports its accounts. */
  readonly problem: NoSupportProblem | null;
  /** Names what is stored of the day; null without a ledger. */
  readonly dayId: string | null;
  /** Equal for equal ledgers: over each item and what is open of it. Null without a ledger. */
  readonly hash: string | null;
  readonly items: number;
  readonly unknownItems: number;
  /** Of the ledger as it is, positive when owed; null when an item is unknown, or without a ledger. */
  readonly open: Ore | null;
  readonly accounts: readonly SupportedAccount[];
  /** Closing entries on the control accounts, which the bridge of the books does not have. */
  readonly entryItems: readonly BridgeItem[];
}

/** A closing's current snapshot, or another of its snapshots. */
export type SupportPlace = Omit<LedgerPlace, "side">;

/** Reads both ledgers' support; nothing when the closing is not there. */
export async function readLedgerSupport(
  stores: LedgerStores,
  transaction: Transaction,
  place: SupportPlace,
): Promise<readonly LedgerSupport[]> {
  const support: LedgerSupport[] = [];
  for (const side of ["customer", "supplier"] as const) {
    const ground = await stores.ledgers.readGround(transaction, { ...place, side });
    if (ground !== null) support.push(await supportOf(stores, transaction, ground));
  }
  return support;
}

/** Reads the items of the bridge behind a support; at most those that are kept. */
export async function readSupportItems(
  { ledgers }: Pick<LedgerStores, "ledgers">,
  transaction: Transaction,
  { dayId, problem, entryItems: more }: LedgerSupport,
): Promise<readonly BridgeItem[]> {
  if (dayId === null || problem !== null) return [];
  return [...(await ledgers.readBridgeItems(transaction, dayId)), ...more];
}

async function supportOf(
  stores: LedgerStores,
  transaction: Transaction,
  ground: LedgerGround,
): Promise<LedgerSupport> {
  const { side } = ground;
  const chosen = chooseLedger(ground, ground.fiscalYear.end);
  if (!chosen.ok) return { ...nothing, side, problem: chosen.problem };
  const { source } = chosen.value;
  const problem = notFetchedOf(ground);
  if (source === null) return { ...nothing, side, problem };
  const { asOf } = chosen.value;
  const entries = await readBridgedEntries(stores, transaction, { ground, source });
  const found = await computed(stores, transaction, { ground, chosen: chosen.value });
  const { bridge, ...rest } = found;
  if (bridge === null) return { side, source, ...rest, accounts: [], entryItems: [] };
  const on = { controlAccounts: bridge.controlAccounts, asOf };
  const accounts = accountsOf(withEntries(bridge, entries, on));
  return { side, source, ...rest, accounts, entryItems: entryItems(entries, on) };
}

interface Found extends Omit<LedgerSupport, "side" | "source" | "accounts" | "entryItems"> {
  readonly bridge: StoredBridge | null;
}

const nothing = {
  source: null,
  dayId: null,
  hash: null,
  items: 0,
  unknownItems: 0,
  open: null,
  accounts: [],
  entryItems: [],
} as const;

async function computed(
  stores: LedgerStores,
  transaction: Transaction,
  { ground, chosen }: { readonly ground: LedgerGround; readonly chosen: ChosenLedger },
): Promise<Found> {
  if (chosen.source === "fortnox") {
    const task = { subject: { ground, snapshot: chosen.snapshot }, asOf: chosen.asOf };
    const { day, bridge } = await computeLedger(stores, transaction, task);
    const problem = bridge === null ? await whyNoBridge(stores, transaction, task) : null;
    return { ...dayOf(day), problem, bridge };
  }
  const { day, bridge, problem } = await readPastedLedger(stores, transaction, ground);
  return { ...dayOf(day), problem, bridge };
}

function dayOf({ dayId, hash, items, unknownItems, open }: StoredDay): Omit<Found, "problem" | "bridge"> {
  return { dayId, hash, items, unknownItems, open };
}

function accountsOf({ accounts }: Pick<StoredBridge, "accounts">): readonly SupportedAccount[] {
  return accounts.map((part) => ({
    ...part,
    reconciled: part.ledger === null ? null : ore(part.ledger + part.explained),
  }));
}
