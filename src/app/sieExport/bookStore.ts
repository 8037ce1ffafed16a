/** Port: what a closing's current import holds, whole, as a file needs it. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { AccountType } from "#domain/chart/accountPlace.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import type { RowCorrection } from "#domain/vouchers/voucher.ts";
import type { Transaction } from "../firm/inFirm.ts";

/** Whose books they are, and of when. A year is null when nobody has said which days it has. */
export interface ClosingCompany {
  readonly name: string;
  readonly organizationNumber: OrganizationNumber;
  readonly companyForm: CompanyForm;
  readonly fiscalYear: FiscalYear;
  readonly previousYear: FiscalYear | null;
  readonly nextYear: FiscalYear | null;
  /** Null before the first import. */
  readonly currentImport: { readonly importId: string; readonly number: number } | null;
}

/** An account with its figures as they were imported; null is unknown. */
export interface BookAccount {
  readonly account: string;
  readonly name: string;
  readonly type: AccountType | null;
  /** The codes that lead to the tax return, with spaces between; null when there is none. */
  readonly formCode: string | null;
  /** It has a figure or a row. */
  readonly inUse: boolean;
  readonly opening: Ore | null;
  readonly closing: Ore | null;
  readonly previousOpening: Ore | null;
  readonly previousClosing: Ore | null;
}

export interface NamedObject {
  readonly dimension: string;
  readonly code: string;
  readonly name: string;
}

export interface BookChart {
  /** Every account of the chart, in the order of numbers. */
  readonly accounts: readonly BookAccount[];
  /** Those whose names the source tells. */
  readonly objects: readonly NamedObject[];
  /** The last day that the balances cover when that is a part of the year. */
  readonly coversThrough: PlainDate | null;
}

export interface BookRow {
  readonly account: string;
  readonly amount: Ore;
  readonly date: PlainDate | null;
  readonly text: string;
  readonly quantity: string;
  /** Dimension and object in turn. */
  readonly objects: readonly string[];
  readonly correction: RowCorrection;
}

export interface BookVoucher {
  readonly series: string;
  readonly number: string;
  readonly date: PlainDate | null;
  readonly registeredOn: PlainDate | null;
  readonly signature: string;
  readonly text: string;
  readonly rows: readonly BookRow[];
}

export interface BookStore {
  /** Reads it; null when there is no such closing. */
  readCompany(transaction: Transaction, closingId: string): Promise<ClosingCompany | null>;
  readChart(transaction: Transaction, importId: string): Promise<BookChart>;
  /** Reads every voucher in the order of date, series and number. */
  readVouchers(transaction: Transaction, importId: string): Promise<readonly BookVoucher[]>;
}
