/** Computing a ledger that somebody asks for, outside the transaction that asks. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { Actor } from "../../firm/actor.ts";
import { type FetchedChoice, type LedgerGround, chooseLedger } from "../ledgerGround.ts";
import { type LedgerStores, computeLedger } from "./computeLedger.ts";

export interface LedgerOrder {
  readonly firmId: string;
  readonly closingId: string;
  readonly importId: string;
  readonly side: LedgerSide;
  readonly asOf: PlainDate;
  /** How many invoices and payments it is computed of. */
  readonly documents: number;
}

/** Port: computes a ledger and its bridge, and takes little time from the thread that answers people. */
export interface LedgerComputer {
  compute(order: LedgerOrder): Promise<void>;
}

/** Orders the ledger that was chosen. */
export function ledgerOrder(
  { firmId }: Actor,
  { closingId, side }: LedgerGround,
  { snapshot, asOf }: FetchedChoice,
): LedgerOrder {
  const { importId, invoices, payments } = snapshot;
  const documents = (invoices ?? 0) + (payments ?? 0);
  return { firmId, closingId, importId, side, asOf, documents };
}

/** Computes what is ordered; nothing when the snapshot is gone. */
export async function computeOrdered(
  stores: LedgerStores,
  transaction: Transaction,
  { closingId, importId, side, asOf }: LedgerOrder,
): Promise<void> {
  const ground = await stores.ledgers.readGround(transaction, { closingId, importId, side });
  const chosen = ground === null ? null : chooseLedger(ground, asOf);
  if (ground === null || chosen?.ok !== true || chosen.value.source !== "fortnox") return;
  const { snapshot } = chosen.value;
  await computeLedger(stores, transaction, { subject: { ground, snapshot }, asOf });
}
