/**
 * Every way in which a SIE file departs from the specification or from sound bookkeeping, with the data its text
 * needs. A deviation never stops the reading; what does is a problem.
 */
import type { Ore } from "#domain/money/ore.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";

type Nothing = object;

interface OfRecord {
  /** The record's name without `#`, in capitals. */
  readonly label: string;
}

interface OfVoucher {
  readonly series: string;
  readonly number: string;
}

interface OfAccount {
  readonly account: string;
}

interface FileFields {
  "byte-order-mark": Nothing;
  "encoding-not-cp437": { readonly encoding: string };
  "utf8-invalid": { readonly byte: number };
  mojibake: { readonly character: string };
  "character-lost": Nothing;
  "control-character": { readonly byte: number };
  "lines-ended-by-carriage-return": { readonly lines: number };
  "checksum-differs": { readonly stated: number; readonly computed: number };
  "checksum-unreadable": { readonly text: string };
  "checksum-not-opened": Nothing;
  "records-after-checksum": OfRecord;
}

interface RecordFields {
  "line-not-a-record": { readonly text: string };
  "label-unknown": OfRecord & { readonly count: number };
  "label-not-in-capitals": OfRecord;
  "fields-extra": OfRecord & { readonly count: number };
  "record-duplicate": OfRecord;
  "record-incomplete": OfRecord & { readonly field: string };
  "record-unreadable": OfRecord & { readonly field: string; readonly text: string };
  "record-not-in-type": OfRecord & { readonly type: string; readonly count: number };
  "record-missing": OfRecord & { readonly type: string };
  "record-out-of-order": OfRecord;
  "field-invalid": OfRecord & { readonly field: string; readonly text: string };
  "text-not-quoted": OfRecord & { readonly text: string };
  "text-too-long": OfRecord & { readonly length: number; readonly most: number };
  "quote-not-closed": OfRecord;
  "quote-doubled": OfRecord;
  "quote-not-escaped": OfRecord;
  "brace-unexpected": { readonly brace: string };
  "brace-not-alone": { readonly brace: string };
  "object-list-missing": OfRecord;
  "object-list-not-closed": OfRecord;
  "object-list-uneven": { readonly text: string };
  "object-undeclared": { readonly dimension: string; readonly object: string };
  "amount-with-comma": OfRecord & { readonly text: string };
  "amount-form": OfRecord & { readonly text: string };
  "date-form": OfRecord & { readonly text: string };
}

interface HeaderFields {
  "flag-missing": Nothing;
  "flag-set": Nothing;
  "format-not-pc8": { readonly text: string };
  "type-missing": Nothing;
  "type-unknown": { readonly text: string };
  "organization-number-form": { readonly text: string };
  "year-reversed": { readonly yearNo: number; readonly start: PlainDate; readonly end: PlainDate };
  "part-year": { readonly through: PlainDate };
  "part-year-outside-year": { readonly through: PlainDate };
  "account-not-numeric": OfAccount;
  "account-length": OfAccount;
  "account-undeclared": OfAccount;
  "account-redeclared": OfAccount & { readonly name: string; readonly previousName: string };
}

interface VoucherFields {
  "voucher-unbalanced": OfVoucher & { readonly difference: Ore };
  "voucher-date-unreadable": OfVoucher & { readonly text: string };
  "voucher-date-outside-year": OfVoucher & { readonly date: PlainDate };
  "voucher-not-closed": OfVoucher;
  "voucher-brace-missing": OfVoucher;
  "voucher-without-rows": OfVoucher;
  "voucher-duplicate": OfVoucher & { readonly firstLine: number };
  "voucher-number-missing": { readonly series: string };
  "voucher-number-gap": { readonly series: string; readonly after: string; readonly before: string };
  "voucher-number-descending": OfVoucher & { readonly previous: string };
  "row-outside-voucher": OfRecord;
  "row-date-unreadable": { readonly text: string };
  "row-date-outside-year": { readonly date: PlainDate };
  "row-added-not-repeated": OfAccount;
  "no-vouchers": Nothing;
}

interface BalanceFields {
  "balance-differs": OfAccount & {
    readonly opening: Ore;
    readonly movement: Ore;
    readonly closing: Ore;
    readonly difference: Ore;
  };
  "result-differs": OfAccount & { readonly movement: Ore; readonly result: Ore; readonly difference: Ore };
  "opening-differs-from-last-closing": OfAccount & {
    readonly lastClosing: Ore;
    readonly opening: Ore;
    readonly difference: Ore;
  };
  "opening-on-result-account": OfAccount & { readonly amount: Ore };
  "result-on-balance-account": OfAccount & { readonly amount: Ore };
  "openings-do-not-sum": { readonly difference: Ore };
  "closings-do-not-sum": { readonly closings: Ore; readonly results: Ore };
  "balance-duplicate": OfRecord &
    OfAccount & { readonly yearNo: number; /** Whether both count. */ readonly areKept: boolean };
  "period-balances-differ": OfAccount & {
    readonly periods: Ore;
    readonly change: Ore;
    readonly difference: Ore;
  };
}

export interface FindingFields extends FileFields, RecordFields, HeaderFields, VoucherFields, BalanceFields {}

export type SieFindingKind = keyof FindingFields;
export type Severity = "error" | "warning" | "info";

/** One deviation. The line counts from 1; 0 when it has no place. */
export type SieFinding<K extends SieFindingKind = SieFindingKind> = {
  [P in K]: { readonly kind: P; readonly line: number; readonly severity: Severity } & FindingFields[P];
}[K];

/** One Swedish text per kind of finding, for a part of the kinds. */
export type FindingTexts<K extends SieFindingKind> = {
  readonly [P in K]: (finding: SieFinding<P>) => string;
};

export type FileFindingKind = keyof FileFields | keyof HeaderFields;
export type RecordFindingKind = keyof RecordFields;
export type VoucherFindingKind = keyof VoucherFields;
export type BalanceFindingKind = keyof BalanceFields;
