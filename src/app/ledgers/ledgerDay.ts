/** Lays a computed ledger out in rows: its parties in order, each with its sums before its items. */
import { ageing } from "#domain/ledger/list/ageing.ts";
import { toBeBooked } from "#domain/ledger/list/cashMethod.ts";
import { type PartySum, ledgerSums } from "#domain/ledger/list/ledgerSums.ts";
import type { LedgerVoucher } from "#domain/ledger/ledgerInvoice.ts";
import type { LaterSettlement, LedgerAsOf, OpenItem } from "#domain/ledger/openItem.ts";
import type {
  ItemRow,
  LedgerDay,
  LedgerRow,
  OutsideRow,
  PartyRow,
  RecordedLater,
  RecordedNote,
  VoucherPlace,
} from "./ledgerRow.ts";

/** Finds where a voucher stands. */
export type PlaceOfVoucher = (voucher: LedgerVoucher) => VoucherPlace;

/** Lays it out. */
export function ledgerDay(ledger: LedgerAsOf, placeOf: PlaceOfVoucher): LedgerDay {
  const { parties, ...sums } = ledgerSums(ledger);
  const { buckets, credits } = ageing(ledger);
  const rows: LedgerRow[] = [];
  let taken = 0;
  parties.forEach((party, partyIndex) => {
    rows.push(partyRow(party, { position: rows.length, partyIndex }));
    for (const item of ledger.items.slice(taken, taken + party.items)) {
      rows.push(itemRow(item, { position: rows.length, partyIndex }, placeOf));
    }
    taken += party.items;
  });
  const outside = ledger.outside.map(({ invoice, reason, total }, index): OutsideRow => {
    const { partyNumber, partyName, number, invoiceDate } = invoice;
    const place = { position: rows.length + index, partyIndex: parties.length };
    return { kind: "outside", ...place, partyNumber, partyName, number, invoiceDate, total, reason };
  });
  const unbooked = toBeBooked(ledger);
  return {
    ...sums,
    parties: parties.length,
    ageing: buckets,
    credits,
    toBeBooked: { items: unbooked.items.length, open: unbooked.open },
    rows,
    outside,
  };
}

type Place = Pick<ItemRow, "position" | "partyIndex">;

function partyRow({ partyNumber, partyName, items, total, settled, open }: PartySum, place: Place): PartyRow {
  return { kind: "party", ...place, partyNumber, partyName, items, total, settled, open };
}

function itemRow(item: OpenItem, place: Place, placeOf: PlaceOfVoucher): ItemRow {
  const { invoice, total, settled, open, openInCurrency, daysOverdue } = item;
  const { partyNumber, partyName, number, supplierReference, invoiceDate, dueDate } = invoice;
  return {
    kind: "item",
    ...place,
    ...{ partyNumber, partyName, number, supplierReference, invoiceDate, dueDate },
    ...{ total, settled, open, openInCurrency, daysOverdue },
    currency: invoice.currency.code,
    vouchers: invoice.vouchers.map(placeOf),
    later: item.later.map((later) => recordedLater(later, placeOf)),
    notes: item.notes.map(recordedNote),
  };
}

function recordedLater(
  { voucher, amount, ...later }: LaterSettlement,
  placeOf: PlaceOfVoucher,
): RecordedLater {
  return {
    ...later,
    amount: amount === null ? null : amount.toString(),
    voucher: voucher === null ? null : placeOf(voucher),
  };
}

function recordedNote(note: OpenItem["notes"][number]): RecordedNote {
  const fields = Object.entries(note).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === "bigint" ? value.toString() : value,
  ]);
  return Object.fromEntries(fields) as RecordedNote;
}
