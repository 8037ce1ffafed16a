/** What an import changed in a ledger as it stands on the balance date: invoice by invoice, and nothing else. */
import { type LedgerChanged, mostListed } from "#domain/staleness/cause.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LedgerStore } from "./ledgerStore.ts";
import type { LedgerSupport } from "./ledgerSupport.ts";

/** Compares a ledger's support at two snapshots; null when nothing changed. */
export async function readLedgerItemChanges(
  ledgers: Pick<LedgerStore, "compareDays">,
  transaction: Transaction,
  { before, after }: { readonly before: LedgerSupport; readonly after: LedgerSupport },
): Promise<LedgerChanged | null> {
  if (before.hash === after.hash) return null;
  const kind = "ledger-changed" satisfies LedgerChanged["kind"];
  const told = { kind, side: after.side, before: before.open, after: after.open } as const;
  // What was fetched for the first time, or not at all any more, is no change of every invoice.
  if (before.dayId === null || after.dayId === null) return { ...told, invoices: [], invoiceCount: 0 };
  const pair = { before: before.dayId, after: after.dayId, most: mostListed };
  const { changes, count } = await ledgers.compareDays(transaction, pair);
  return { ...told, invoices: changes, invoiceCount: count };
}
