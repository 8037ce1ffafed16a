/** What Fortnox tells of a company's books beside its ledgers, as the rest of the program sees it. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { AccountingMethod } from "#domain/ledger/ledgerInvoice.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { ObjectRule } from "#domain/preflight/preflight.ts";

export interface FortnoxCompany {
  readonly name: string;
  /** As Fortnox writes it, `NNNNNN-NNNN`. */
  readonly organizationNumber: string;
  /** DatabaseNumber: the tenant of the token that was used. */
  readonly tenant: string;
}

/** A fiscal year by Fortnox's own, opaque id, which is not the calendar year. */
export interface FortnoxYear {
  readonly id: string;
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly accountingMethod: AccountingMethod | null;
}

export interface FortnoxAccount {
  readonly number: string;
  readonly name: string;
  readonly active: boolean;
  readonly openingBalance: Ore | null;
  /** The box in the income tax return (SRU); null when none is set. */
  readonly formCode: string | null;
  readonly vatCode: string | null;
  readonly yearId: string | null;
  readonly costCenterRule: ObjectRule;
  readonly projectRule: ObjectRule;
}

/** A voucher in the list of vouchers: no rows, but what the voucher came from, which SIE does not tell. */
export interface FortnoxVoucher {
  readonly series: string;
  readonly number: string;
  readonly yearId: string;
  readonly date: PlainDate;
  readonly text: string;
  readonly comments: string;
  readonly origin: VoucherOrigin;
  /** The number of the invoice or payment that the voucher books. */
  readonly originNumber: string | null;
  readonly approvalState: number | null;
}

export type VoucherOrigin =
  | "invoice"
  | "supplier-invoice"
  | "invoice-payment"
  | "supplier-payment"
  | "cash-invoice"
  | "accrual"
  | "manual"
  /** Fortnox says something that we do not know. */
  | "other";

export interface FortnoxSeries {
  readonly code: string;
  readonly name: string;
  readonly manual: boolean;
  readonly yearId: string | null;
}

/** An account with a task: CUSTCLAIM is customer claims (1510), SUPDEBT supplier debts (2440). */
export interface FortnoxPredefinedAccount {
  readonly name: string;
  /** Null when none is set. */
  readonly account: string | null;
}

export interface FortnoxCostCenter {
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
}

export interface FortnoxProject {
  readonly number: string;
  readonly name: string;
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
}
