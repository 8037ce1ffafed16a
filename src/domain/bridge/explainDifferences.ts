/**
 * Every cause that parts a ledger from its control accounts at the end of a day, as items in the order of their days,
 * and what they come to on each account.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { KnownPayment } from "../ledger/ledger.ts";
import { type AccountSums, addRows } from "./accountSums.ts";
import type { BridgeGround, BridgeItem } from "./bridge.ts";
import { explainLoose } from "./causes/explainLoose.ts";
import { addBeyondLedger, openingBeyondLedger, openingItems } from "./causes/explainOpening.ts";
import { explainPair } from "./causes/explainPair.ts";
import { explainSetOffs } from "./causes/explainSetOffs.ts";
import {
  type Doubt,
  type LedgerOfBridge,
  doubtItems,
  doubtRows,
  doubtsOf,
  isUnknownIn,
} from "./causes/explainUnknown.ts";
import { type Pairs, pairVouchers } from "./pairing/pairVouchers.ts";

export interface Explained {
  readonly items: readonly BridgeItem[];
  readonly byAccount: AccountSums;
  readonly doubts: readonly Doubt[];
  /** The control account that an invoice belongs to. */
  readonly homeOf: Pairs["homeOf"];
}

const noDocuments = { invoices: new Map<string, never>(), payments: new Map<string, never>() };

/** Explains. */
export function explainDifferences(ground: BridgeGround, ledger: LedgerOfBridge): Explained {
  const { control, asOf } = ground;
  // Without the source's word on what vouchers book, nothing can be paired.
  const isReferenced = control.yearId !== null || control.rows.some((row) => row.referenceType !== null);
  const paired = pairVouchers(ground.ledger.side, isReferenced ? ledger : noDocuments, control);
  const { homeOf } = paired;
  const isUnknown = isUnknownIn(ledger);
  const pairs = paired.pairs.filter((pair) => !isUnknown(pair));
  const opening = openingBeyondLedger({ control, before: ledger.before, pairs, homeOf });
  const loose = paired.loose.filter((voucher) => voucher.day <= asOf && voucher.referenceType !== null);
  const doubts = isReferenced
    ? doubtsOf(ledger, paired.pairs.filter(isUnknown), control.fiscalYear.start)
    : [];
  const setOffs = explainSetOffs(isReferenced ? ledger.moves : [], {
    from: control.fiscalYear.start,
    asOf,
    homeOf,
  });
  const byAccount: AccountSums = new Map(opening ?? []);
  for (const { rows } of loose) addRows(byAccount, rows);
  const untilDay = { isWanted: (day: PlainDate) => day <= asOf, sign: 1n } as const;
  for (const pair of pairs) addBeyondLedger(byAccount, pair, untilDay);
  addRows(byAccount, doubtRows(doubts, homeOf));
  addRows(byAccount, setOffs.rows);
  const firstPaymentOf = firstPayments(ground.ledger.payments);
  const items = [
    ...pairs.flatMap((pair) => explainPair(pair, { asOf, firstPaymentOf })),
    ...explainLoose(loose, ground.ledger),
    ...setOffs.items,
  ].toSorted(compareItems);
  return {
    items: [...openingItems(opening, control), ...items, ...doubtItems(doubts)],
    byAccount,
    doubts,
    homeOf,
  };
}

/** Looked up only for what is booked late. */
function firstPayments(
  payments: readonly KnownPayment[],
): (invoiceNumber: string) => KnownPayment | undefined {
  let first: Map<string, KnownPayment> | null = null;
  const findAll = (): Map<string, KnownPayment> => {
    const found = new Map<string, KnownPayment>();
    for (const payment of payments) {
      const former = found.get(payment.invoiceNumber)?.paidOn ?? null;
      const isFirst = payment.paidOn !== null && (former === null || payment.paidOn < former);
      if (payment.booked && isFirst) found.set(payment.invoiceNumber, payment);
    }
    return found;
  };
  return (invoiceNumber) => (first ??= findAll()).get(invoiceNumber);
}

function compareItems(a: BridgeItem, b: BridgeItem): number {
  const [dayOfA, dayOfB] = [a.date ?? a.documentDate ?? "", b.date ?? b.documentDate ?? ""];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  const [nameOfA, nameOfB] = [voucherOrder(a), voucherOrder(b)];
  return nameOfA === nameOfB ? 0 : nameOfA < nameOfB ? -1 : 1;
}

/** Numbers in their own order, as text. */
function voucherOrder({ voucher }: BridgeItem): string {
  return voucher === null ? "" : `${voucher.series} ${voucher.number.padStart(12, "0")}`;
}
