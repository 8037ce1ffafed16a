/** A company in the sandbox: one tenant with its books, registers, files, licences and habits. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Asset } from "./asset.ts";
import type { StoredFile, VoucherConnection } from "./files.ts";
import type { Invoice, Party, Payment, Register } from "./invoice.ts";
import type { Year } from "./year.ts";

/** What the customer has bought of Fortnox; without it the endpoints of that part refuse. */
export type Licence =
  "integration" | "app" | "bookkeeping" | "customer-invoice" | "supplier-invoice" | "assets" | "archive";

/** Where the documentation is silent or sources disagree, a company takes one of the ways. */
export interface CompanyHabits {
  licences: readonly Licence[];
  /** Modules that the logged-in ordinary user lacks, though the company has them. */
  userLacks: readonly Licence[];
  sieEncoding: "utf-8" | "cp437" | "latin-1";
  sieHonoursDates: boolean;
  permissionStatus: 400 | 403;
  errorCasing: "mixed" | "lower" | "upper";
  /** How a date that does not exist is sent. */
  nothingAs: "absent" | "null" | "empty";
  supplierDatesHonoured: boolean;
  supplierListHasBalance: boolean;
  foreignSupplierBalanceIn: "invoice-currency" | "sek";
  /** List endpoints that answer page 1 whatever page is asked for. */
  ignoresPage: readonly string[];
  approvalState: number;
}

export interface CompanyProfile {
  readonly key: string;
  readonly tenantId: number;
  readonly name: string;
  readonly organizationNumber: string;
  readonly street: string;
  readonly zipCode: string;
  readonly city: string;
  readonly email: string;
  readonly phone: string;
}

export interface CodedObject {
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
}

export type PlantedKind =
  | "manual-voucher"
  | "edited-voucher"
  | "booked-in-other-period"
  | "payment-before-booking"
  | "voucher-differs-from-invoice"
  | "currency-revaluation"
  | "opening-balance-changed"
  | "unbooked-invoice"
  | "unbooked-payment"
  | "credit-not-set-off"
  | "number-gap"
  | "inactive-account-with-balance"
  | "account-without-form-code"
  | "balances-not-carried"
  | "result-not-moved"
  | "text-with-quotes";

/** Something put in on purpose, and what it should look like to whoever reconciles. */
export interface PlantedFact {
  readonly kind: PlantedKind;
  readonly register?: Register;
  readonly reference: string;
  /** The first and last day on which the balances show it; without a last day it never goes away. */
  readonly from: PlainDate;
  readonly through?: PlainDate;
  /** Öre by which the control account exceeds the ledger meanwhile, debit positive. */
  readonly differenceOre: bigint;
}

export interface RegisterBooks {
  readonly parties: Map<string, Party>;
  readonly invoices: Map<number, Invoice>;
  readonly payments: Map<number, Payment>;
}

export interface Company {
  readonly profile: CompanyProfile;
  readonly habits: CompanyHabits;
  readonly years: Year[];
  /** The year that calls without `financialyear` speak of. */
  preselectedYearId: number;
  lockedThrough: PlainDate | undefined;
  readonly customer: RegisterBooks;
  readonly supplier: RegisterBooks;
  readonly costCenters: readonly CodedObject[];
  readonly projects: readonly CodedObject[];
  readonly assets: Asset[];
  readonly files: Map<string, StoredFile>;
  readonly connections: VoucherConnection[];
  readonly planted: PlantedFact[];
  /** Now, for time stamps: the simulated day while the past is made up, the sandbox's clock after that. */
  nowMs: () => number;
}
