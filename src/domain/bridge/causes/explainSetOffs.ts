/**
 * Credit notes set off against invoices: the ledger clears both, and no voucher does, because on the account the two
 * stand against each other already. In another currency they were booked at rates of their own, and what these make is
 * left on the account. Of a note that was set off against nobody knows what, all of it is.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import { negateOre } from "../../money/ore.ts";
import { type AccountAmount, sumRows } from "../pairing/bookedVouchers.ts";
import type { BridgeItem } from "../bridge.ts";
import { itemOfInvoice } from "./explainOutside.ts";
import type { LedgerMove } from "../pairing/ledgerDocuments.ts";

export interface SetOffDays {
  readonly from: PlainDate;
  readonly asOf: PlainDate;
  readonly homeOf: (invoiceNumber: string) => string;
}

/** Gives what set-offs leave on the accounts, and tells it where it comes to something. */
export function explainSetOffs(
  moves: readonly LedgerMove[],
  { from, asOf, homeOf }: SetOffDays,
): { readonly rows: readonly AccountAmount[]; readonly items: readonly BridgeItem[] } {
  const ofPeriod = moves.filter(
    ({ creditNumber, date }) => creditNumber !== null && date !== null && date >= from && date <= asOf,
  );
  const rows: AccountAmount[] = [];
  const items: BridgeItem[] = [];
  for (const [creditNumber, sides] of Map.groupBy(ofPeriod, (side) => side.creditNumber)) {
    const cleared = sides.flatMap(({ invoice, amount }) =>
      amount === null ? [] : [{ account: homeOf(invoice.number), amount: negateOre(amount) }],
    );
    const amount = sumRows(cleared);
    const note = (sides.find(({ invoice }) => invoice.number === creditNumber) ?? sides[0])?.invoice;
    if (note === undefined) continue;
    rows.push(...cleared);
    const date = sides[0]?.date ?? null;
    // In kronor both sides are equal: where they are not, the other side is unknown.
    const isLopsided = note.currency.code === "SEK" || sides.length === 1;
    const cause = isLopsided ? "unknown-item" : "currency";
    if (amount !== 0n) items.push({ ...itemOfInvoice(note, cause), amount, date });
  }
  return { rows, items };
}
