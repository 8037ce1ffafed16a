/**
 * A ledger at the end of a day as it is stored and shown: its sums, and its rows in the order of parties, each with its
 * own sums before its items. What stands inside JSON has its amounts as text.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ageing } from "#domain/ledger/list/ageing.ts";
import type { LedgerSum } from "#domain/ledger/list/ledgerSums.ts";
import type { LaterSettlement, OpenItemNote, OutsideReason } from "#domain/ledger/openItem.ts";
import type { Ore } from "#domain/money/ore.ts";

/** Öre as decimal text. */
export type OreText = string;

/** The same with amounts as text. */
export type Recorded<T> = T extends bigint
  ? OreText
  : T extends string
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Recorded<T[K]> }
      : T;

/** A voucher by its name; the index opens it, null when it is not of the closing's year. */
export interface VoucherPlace {
  readonly name: string;
  readonly voucherIndex: number | null;
}

type RowSums = Pick<LedgerSum, "total" | "settled" | "open">;

interface RowHead extends RowSums {
  readonly position: number;
  readonly partyIndex: number;
  readonly partyNumber: string;
  readonly partyName: string;
}

export interface PartyRow extends RowHead {
  readonly kind: "party";
  readonly items: number;
}

export type RecordedLater = Recorded<Omit<LaterSettlement, "voucher">> & {
  readonly voucher: VoucherPlace | null;
};

export type RecordedNote = Recorded<OpenItemNote>;

export interface ItemRow extends RowHead {
  readonly kind: "item";
  readonly number: string;
  readonly supplierReference: string | null;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  readonly daysOverdue: number | null;
  readonly currency: string;
  readonly openInCurrency: Ore | null;
  readonly vouchers: readonly VoucherPlace[];
  readonly later: readonly RecordedLater[];
  readonly notes: readonly RecordedNote[];
}

/** Told, and in no sum; lies after the ledger. */
export interface OutsideRow extends Omit<RowHead, "settled" | "open"> {
  readonly kind: "outside";
  readonly number: string;
  readonly invoiceDate: PlainDate | null;
  readonly reason: OutsideReason;
}

export type LedgerRow = PartyRow | ItemRow;

/** The sums of a ledger at the end of a day. */
export interface LedgerDaySums extends LedgerSum {
  readonly parties: number;
  readonly ageing: Ageing["buckets"];
  readonly credits: Ageing["credits"];
  /** With the cash method: what the closing entry must hold. */
  readonly toBeBooked: { readonly items: number; readonly open: Ore | null };
}

/** As it is computed. */
export interface LedgerDay extends LedgerDaySums {
  readonly rows: readonly LedgerRow[];
  readonly outside: readonly OutsideRow[];
}

/** As it was stored. */
export interface StoredDay extends LedgerDaySums {
  readonly dayId: string;
  /** Rows of parties and items. */
  readonly rowCount: number;
  readonly outsideCount: number;
  /** In hexadecimal, over each item and what is open of it. */
  readonly hash: string;
}
