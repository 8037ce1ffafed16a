/** Ledgers in the form of the contract: amounts as text. */
import type { z } from "zod";
import { type InvoiceAddresses, invoiceAddress } from "#app/ledgers/show/invoiceAddress.ts";
import type { ItemRow, LedgerRow, PartyRow, StoredDay } from "#app/ledgers/ledgerRow.ts";
import type { LedgerView } from "#app/ledgers/show/ledgerView.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { itemRow, ledgerView, partyRow } from "#wire/ledgers.ts";
import { wireProblem } from "../foundation/refusal.ts";

type WireView = z.infer<typeof ledgerView>;

/** A page of a ledger with its sums. */
export function wireLedgerView(view: LedgerView, addresses: InvoiceAddresses): WireView {
  const { day, found, outside, notFetched, range, pasted } = view;
  return {
    side: view.side,
    source: view.source,
    notFetched: notFetched === null ? null : wireProblem(notFetched),
    importNumber: view.importNumber,
    pasted,
    range,
    asOf: view.asOf,
    balanceDate: view.balanceDate,
    cashMethod: view.cashMethod,
    ...sumsOf(day),
    outside: {
      count: day?.outsideCount ?? 0,
      items: outside.map(({ number, partyName, invoiceDate, total, reason }) => ({
        number,
        partyName,
        invoiceDate,
        totalOre: oreText(total),
        reason,
      })),
    },
    total: found.total,
    found: { items: found.items, openOre: oreText(found.open) },
    rows: found.rows.map((row) => wireRow(row, (number) => invoiceAddress(addresses, { ...view, number }))),
  };
}

/** An amount as text; null stays unknown. */
export function oreText(amount: Ore | null): string | null {
  return amount === null ? null : amount.toString();
}

function sumsOf(day: StoredDay | null): Pick<WireView, "sums" | "ageing" | "credits"> {
  return {
    sums: {
      parties: day?.parties ?? 0,
      items: day?.items ?? 0,
      unknownItems: day?.unknownItems ?? 0,
      totalOre: oreText(day?.total ?? null),
      settledOre: oreText(day?.settled ?? null),
      openOre: oreText(day?.open ?? null),
      knownOpenOre: (day?.knownOpen ?? 0n).toString(),
    },
    ageing: (day?.ageing ?? []).map(({ bucket, open, items }) => ({
      bucket,
      openOre: open.toString(),
      items,
    })),
    credits: {
      openOre: (day?.credits.open ?? 0n).toString(),
      parties: day?.credits.parties ?? 0,
      items: day?.credits.items ?? 0,
    },
  };
}

function wireRow(row: LedgerRow, urlOf: (number: string) => string | null): WireView["rows"][number] {
  return row.kind === "party" ? wireParty(row) : wireItem(row, urlOf(row.number));
}

function wireParty(row: PartyRow): z.infer<typeof partyRow> {
  const { kind, position, partyNumber, partyName, items } = row;
  return { kind, position, partyNumber, partyName, items, ...amountsOf(row) };
}

function wireItem(row: ItemRow, url: string | null): z.infer<typeof itemRow> {
  const { kind, position, number, supplierReference, partyNumber, partyName } = row;
  const { invoiceDate, dueDate, daysOverdue, currency, vouchers, later, notes } = row;
  return {
    ...{ kind, position, number, supplierReference, partyNumber, partyName },
    ...{ invoiceDate, dueDate, daysOverdue, currency },
    ...amountsOf(row),
    openInCurrencyOre: oreText(row.openInCurrency),
    later: later.map(({ amount, ...rest }) => ({ ...rest, amountOre: amount })),
    vouchers: [...vouchers],
    notes: notes.map(wireProblem),
    url,
  };
}

function amountsOf({ total, settled, open }: Pick<ItemRow, "total" | "settled" | "open">): {
  readonly totalOre: string | null;
  readonly settledOre: string | null;
  readonly openOre: string | null;
} {
  return { totalOre: oreText(total), settledOre: oreText(settled), openOre: oreText(open) };
}
