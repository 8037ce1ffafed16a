/** The ledgers of a snapshot that is being imported, computed while what they are made of is at hand. */
import type { Transaction } from "../../firm/inFirm.ts";
import type { FetchedSource } from "../../snapshots/fetchedSource.ts";
import { chooseLedger } from "../ledgerGround.ts";
import { type LedgerStores, computeLedger } from "./computeLedger.ts";

export interface ImportedLedgers {
  readonly closingId: string;
  /** The snapshot, which is written already. */
  readonly importId: string;
  /** Null from a file, which has no ledgers. */
  readonly fetched: FetchedSource | null;
}

/** Computes both as of the balance date, or the day of the fetch where the year has not ended. */
export async function computeImportedLedgers(
  stores: LedgerStores,
  transaction: Transaction,
  { closingId, importId, fetched }: ImportedLedgers,
): Promise<void> {
  for (const { side, invoices, payments } of fetched?.ledgers ?? []) {
    const ground = await stores.ledgers.readGround(transaction, { closingId, importId, side });
    const chosen = ground === null ? null : chooseLedger(ground);
    if (ground === null || invoices === null || chosen?.ok !== true || chosen.value.source !== "fortnox")
      continue;
    const { snapshot, asOf } = chosen.value;
    const books = { invoices, payments };
    await computeLedger(stores, transaction, { subject: { ground, snapshot }, asOf, books });
  }
}
