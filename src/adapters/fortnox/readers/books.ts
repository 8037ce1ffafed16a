/** The books: company, fiscal years, accounts, vouchers and their series, and what is locked. */
import type {
  FortnoxAccount,
  FortnoxCompany,
  FortnoxPredefinedAccount,
  FortnoxSeries,
  FortnoxVoucher,
  FortnoxYear,
  VoucherOrigin,
} from "#app/fortnox/books.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { ObjectRule } from "#domain/preflight/preflight.ts";
import { type Page, readPage, readSingle } from "../json/answer.ts";
import type { Fields } from "../json/fields.ts";
import { readAccountingMethod } from "./ledger.ts";

const originByReferenceType: ReadonlyMap<string, VoucherOrigin> = new Map([
  ["INVOICE", "invoice"],
  ["SUPPLIERINVOICE", "supplier-invoice"],
  ["INVOICEPAYMENT", "invoice-payment"],
  ["SUPPLIERPAYMENT", "supplier-payment"],
  ["CASHINVOICE", "cash-invoice"],
  ["ACCRUAL", "accrual"],
  ["MANUAL", "manual"],
]);

/** Reads `/3/companyinformation`. */
export function readCompany(json: string): FortnoxCompany {
  const company = readSingle(json, "CompanyInformation");
  return {
    name: company.optionalText("CompanyName") ?? "",
    organizationNumber: company.text("OrganizationNumber"),
    tenant: company.text("DatabaseNumber"),
  };
}

/** Reads a page of `/3/financialyears`. */
export function readYearPage(json: string): Page<FortnoxYear> {
  return readPage(json, { key: "FinancialYears", named: "Id" }, (row) => ({
    id: row.text("Id"),
    start: row.date("FromDate"),
    end: row.date("ToDate"),
    accountingMethod: readAccountingMethod(row),
  }));
}

/** Reads a page of `/3/accounts`. */
export function readAccountPage(json: string): Page<FortnoxAccount> {
  return readPage(json, { key: "Accounts", named: "Number" }, accountOf);
}

/** Reads `/3/accounts/:number`. */
export function readAccount(json: string): FortnoxAccount {
  return accountOf(readSingle(json, "Account", "Number"));
}

function accountOf(row: Fields): FortnoxAccount {
  return {
    number: row.text("Number"),
    name: row.optionalText("Description") ?? "",
    active: row.flag("Active"),
    openingBalance: row.optionalAmount("BalanceBroughtForward"),
    formCode: row.reference("SRU"),
    vatCode: row.optionalText("VATCode"),
    yearId: row.reference("Year"),
    costCenterRule: readObjectRule(row, "CostCenterSettings"),
    projectRule: readObjectRule(row, "ProjectSettings"),
  };
}

/** What Fortnox does not say, it does not demand. */
function readObjectRule(row: Fields, key: string): ObjectRule {
  const said = row.optionalText(key)?.toUpperCase();
  if (said === "MANDATORY") return "mandatory";
  return said === "NOTALLOWED" ? "not-allowed" : "allowed";
}

/** Reads a page of `/3/vouchers`, which has no rows. */
export function readVoucherPage(json: string): Page<FortnoxVoucher> {
  return readPage(json, { key: "Vouchers", named: "VoucherNumber" }, (row) => {
    const referenceType = row.optionalText("ReferenceType");
    return {
      series: row.text("VoucherSeries"),
      number: row.text("VoucherNumber"),
      yearId: row.text("Year"),
      date: row.date("TransactionDate"),
      text: row.optionalText("Description") ?? "",
      comments: row.optionalText("Comments") ?? "",
      // A voucher that nothing else made is one that a person made.
      origin: referenceType === null ? "manual" : (originByReferenceType.get(referenceType) ?? "other"),
      originNumber: row.reference("ReferenceNumber"),
      approvalState: row.optionalInteger("ApprovalState"),
    };
  });
}

/** Reads a page of `/3/voucherseries`. */
export function readSeriesPage(json: string): Page<FortnoxSeries> {
  return readPage(json, { key: "VoucherSeriesCollection", named: "Code" }, (row) => ({
    code: row.text("Code"),
    name: row.optionalText("Description") ?? "",
    manual: row.flag("Manual"),
    yearId: row.reference("Year"),
  }));
}

/** Reads a page of `/3/predefinedaccounts`. */
export function readPredefinedAccountPage(json: string): Page<FortnoxPredefinedAccount> {
  return readPage(json, { key: "PreDefinedAccounts", named: "Name" }, (row) => ({
    name: row.text("Name"),
    account: row.reference("Account"),
  }));
}

/** Reads `/3/settings/lockedperiod`: the last locked day; null when nothing is locked. */
export function readLockedThrough(json: string): PlainDate | null {
  return readSingle(json, "LockedPeriod").optionalDate("EndDate");
}
