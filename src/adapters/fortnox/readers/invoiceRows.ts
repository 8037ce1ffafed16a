/** The rows of single invoices: a customer's are net with a rate of VAT, a supplier's are debit and credit. */
import type { InvoiceRow } from "#domain/ledger/invoiceRow.ts";
import { negateOre, ore } from "#domain/money/ore.ts";
import type { Fields } from "../json/fields.ts";

/** Reads what a customer invoice is made of; null when it shows no rows, or a row without its net. */
export function readCustomerRows(invoice: Fields): readonly InvoiceRow[] | null {
  const lines: InvoiceRow[] = [];
  for (const row of invoice.rows("InvoiceRows")) {
    // Prices may have VAT in them; what a row comes to without it is told beside.
    const includesVat = invoice.optionalFlag("VATIncluded") ?? false;
    const net = row.optionalAmount("TotalExcludingVAT") ?? (includesVat ? null : row.optionalAmount("Total"));
    const account = row.reference("AccountNumber");
    if (net === null && account === null) continue;
    if (net === null) return null;
    lines.push({
      role: "line",
      account,
      amount: net,
      vatPercent: row.optionalInteger("VAT"),
      ...objectsOf(row, invoice),
    });
  }
  if (lines.length === 0) return null;
  return [...lines, ...sumRow(invoice, "vat", "TotalVAT"), ...sumRow(invoice, "rounding", "RoundOff")];
}

/** Reads what a supplier invoice is made of; null when it shows no rows. */
export function readSupplierRows(invoice: Fields): readonly InvoiceRow[] | null {
  const rows = invoice.rows("SupplierInvoiceRows").map((row): InvoiceRow => {
    const [debit, credit] = [row.optionalAmount("Debit") ?? 0n, row.optionalAmount("Credit") ?? 0n];
    const amount = ore(debit - credit);
    const role = roleByCode.get(row.optionalText("Code") ?? "") ?? "line";
    return {
      role,
      account: row.reference("Account"),
      amount: role === "total" ? negateOre(amount) : amount,
      vatPercent: null,
      ...objectsOf(row, invoice),
    };
  });
  return rows.length === 0 ? null : rows;
}

const roleByCode: ReadonlyMap<string, InvoiceRow["role"]> = new Map([
  ["TOT", "total"],
  ["VAT", "vat"],
  ["ROV", "rounding"],
]);

function sumRow(invoice: Fields, role: InvoiceRow["role"], key: string): readonly InvoiceRow[] {
  const amount = invoice.optionalAmount(key);
  if (amount === null) return [];
  return [{ role, account: null, amount, vatPercent: null, costCenter: "", project: "" }];
}

/** What the head says holds for rows that say nothing. */
function objectsOf(row: Fields, invoice: Fields): Pick<InvoiceRow, "costCenter" | "project"> {
  const codeOf = (key: string): string => row.reference(key) ?? invoice.reference(key) ?? "";
  return { costCenter: codeOf("CostCenter"), project: codeOf("Project") };
}
