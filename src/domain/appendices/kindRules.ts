/**
 * The frame of a kind of appendix (bilagetyp): what each must answer. A kind is a folder under `kinds` that makes one
 * of these, and a line in `appendixKinds.ts`; nothing else knows the kinds one by one.
 */
import type { BridgeItem } from "../bridge/bridge.ts";
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import type { PlainDate } from "../calendar/plainDate.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import type { Ore } from "../money/ore.ts";
import type { TaxForAppendix } from "./tax/taxOnAccounts.ts";
import type { AppendixFigures, Override } from "./figure.ts";

/**
 * What next year's appendix gets of this year's: nothing and no appendix, the rows with their amounts empty, or the
 * rows as they are.
 */
export type RollRule = "none" | "rows" | "rows-and-amounts";

/** A voucher of the closing's year by its name, which survives a re-import as its place in a snapshot does not. */
export interface PickedVoucher {
  readonly series: string;
  readonly number: string;
}

/** An account with its balance on the balance date; null is unknown. */
export interface BalanceOfAccount {
  readonly account: string;
  readonly name: string;
  readonly opening: Ore | null;
  readonly closing: Ore | null;
}

/** A row of an account's ledger. */
export interface BookedRow {
  readonly account: string;
  /** Null of a closing entry, which `entryId` tells. */
  readonly voucherIndex: number | null;
  readonly entryId?: string;
  readonly series: string;
  readonly number: string;
  readonly date: PlainDate;
  readonly text: string;
  readonly amount: Ore;
}

/** What another appendix of the closing says of the accounts. */
export interface OtherAppendix {
  readonly appendixId: string;
  readonly number: number;
  readonly name: string;
  readonly sums: readonly { readonly account: string; readonly amount: Ore | null }[];
}

/** What a ledger says of its control accounts on the balance date; balance − ledger − explained is the difference. */
export interface LedgerOnAccounts {
  readonly side: LedgerSide;
  readonly accounts: readonly {
    readonly account: string;
    readonly ledger: Ore | null;
    readonly explained: Ore;
    readonly reconciled: Ore | null;
  }[];
  /** Those that are kept of the bridge: there can be as many as invoices. */
  readonly items: readonly BridgeItem[];
}

/** What an appendix is computed against. Parts that its kind does not need may be empty. */
export interface AppendixContext {
  readonly accounts: readonly string[];
  readonly asOf: PlainDate;
  readonly fiscalYear: FiscalYear;
  readonly overrides: readonly Override[];
  /** Of the appendix's accounts; of its whole group for a main appendix. */
  readonly balances: readonly BalanceOfAccount[];
  /** Where the voucher stands in the snapshot that counts; null when it is not there. */
  readonly voucherIndexOf: (voucher: PickedVoucher) => number | null;
  /** Rows of the appendix's accounts in the year, without struck ones. */
  readonly bookedRows: readonly BookedRow[];
  /** Of a ledger appendix; null when there is no ledger on the balance date. */
  readonly ledger: LedgerOnAccounts | null;
  /** Every other appendix of the closing but main ones. */
  readonly others: readonly OtherAppendix[];
  /** Of an appendix of tax. */
  readonly tax?: TaxForAppendix;
}

/** Which parts of the context a kind looks at, so that the rest need not be read. */
export interface ContextNeeds {
  readonly bookedRows: boolean;
  readonly ledger: LedgerSide | null;
  readonly others: boolean;
  readonly tax?: true;
}

export interface RollForward<Content> {
  readonly content: Content;
  readonly rule: RollRule;
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  /** The appendix's accounts, which rows without one of their own are on. */
  readonly accounts: readonly string[];
}

export interface KindRules<Content, Answer extends AppendixFigures = AppendixFigures> {
  /** What a new appendix of the accounts holds. */
  readonly emptyContent: (accounts: readonly string[]) => Content;
  readonly defaultRollRule: RollRule;
  readonly needs: ContextNeeds;
  /** Names of fields of the content that hold amounts, wherever they stand in it. */
  readonly amountFields: readonly string[];
  readonly figures: (content: Content, context: AppendixContext) => Answer;
  /** Next year's content; null when there is to be no appendix. */
  readonly rollForward: (roll: RollForward<Content>) => Content | null;
}
