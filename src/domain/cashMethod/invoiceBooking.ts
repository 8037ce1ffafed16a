/**
 * What an unpaid invoice books at year-end with the cash method (kontantmetoden): its lines, its VAT and its rounding,
 * in proportion to what is still open of it. Source: bokföringslagen (1999:1078) 5 kap. 2 §; the VAT of what is unpaid
 * belongs to the last period of the year, mervärdesskattelagen (2023:200) 7 kap.
 */
import type { EntryRow } from "../entries/entry.ts";
import type { InvoiceRow } from "../ledger/invoiceRow.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import { distribute } from "../money/distribute.ts";
import { halfAwayFromZero } from "../money/exchange.ts";
import { type Ore, negateOre, ore } from "../money/ore.ts";
import { type Result, ok, refused } from "#lib/result.ts";

/** Why the rows of an invoice do not tell what it books. */
export type BookingProblem =
  | { readonly kind: "invoice-rows-not-fetched" }
  | { readonly kind: "invoice-amount-unknown" }
  | { readonly kind: "invoice-row-without-account" }
  | { readonly kind: "invoice-vat-account-unknown"; readonly percent: number }
  | { readonly kind: "invoice-rows-do-not-sum"; readonly rowsOre: Ore; readonly totalOre: Ore }
  /** What the customer and what Skatteverket owe are not told apart by the rows. */
  | { readonly kind: "invoice-with-tax-reduction" };

export interface OpenInvoice {
  readonly side: LedgerSide;
  /** In SEK, positive when it is owed. */
  readonly open: Ore | null;
  /** In the currency of the invoice. */
  readonly total: Ore | null;
  readonly hasTaxReduction: boolean;
  /** Null when they were not read. */
  readonly rows: readonly InvoiceRow[] | null;
}

/** Accounts of outgoing VAT by rate, and of rounding. */
export interface BookingAccounts {
  readonly vat: ReadonlyMap<number, string>;
  readonly rounding: string;
}

interface Posting extends Pick<EntryRow, "account" | "costCenter" | "project"> {
  readonly weight: Ore;
}

/** Gives the rows opposite the control account, debit positive; they sum to what is open, with the opposite sign. */
export function invoiceBooking(
  invoice: OpenInvoice,
  accounts: BookingAccounts,
): Result<readonly EntryRow[], BookingProblem> {
  const { open, total, rows, side } = invoice;
  if (open === null || total === null) return refused({ kind: "invoice-amount-unknown" });
  if (rows === null || rows.length === 0) return refused({ kind: "invoice-rows-not-fetched" });
  if (invoice.hasTaxReduction) return refused({ kind: "invoice-with-tax-reduction" });
  const postings = side === "customer" ? customerPostings(rows, accounts) : supplierPostings(rows, accounts);
  if (!postings.ok) return postings;
  const wanted = rows.find(({ role }) => role === "total")?.amount ?? total;
  const sum = ore(postings.value.reduce((all, { weight }) => all + weight, 0n));
  if (sum !== wanted || sum === 0n) {
    return refused({ kind: "invoice-rows-do-not-sum", rowsOre: sum, totalOre: wanted });
  }
  const shares = distribute(
    open,
    postings.value.map(({ weight }) => weight),
  );
  return ok(
    postings.value.map(({ account, costCenter, project }, index) => {
      const share = shares[index] ?? ore(0n);
      return {
        account,
        amount: side === "customer" ? negateOre(share) : share,
        costCenter,
        project,
        text: "",
      };
    }),
  );
}

/** A customer's lines are net; the VAT is told for the whole invoice, and by rate only on the lines. */
function customerPostings(
  rows: readonly InvoiceRow[],
  accounts: BookingAccounts,
): Result<readonly Posting[], BookingProblem> {
  const lines = rows.filter(({ role }) => role === "line" || role === "rounding");
  const named = namedPostings(lines, accounts);
  if (!named.ok) return named;
  const netByPercent = new Map<number, bigint>();
  for (const { role, amount, vatPercent } of rows) {
    if (role !== "line" || vatPercent === null || vatPercent === 0) continue;
    netByPercent.set(vatPercent, (netByPercent.get(vatPercent) ?? 0n) + amount);
  }
  const told = rows.find(({ role }) => role === "vat")?.amount ?? null;
  const vat: Posting[] = [];
  for (const [percent, net] of netByPercent) {
    const account = accounts.vat.get(percent);
    if (account === undefined) return refused({ kind: "invoice-vat-account-unknown", percent });
    const computed = ore(halfAwayFromZero(net * BigInt(percent), 100n));
    // With one rate the invoice's own sum is the VAT; with several each is computed, and the total must agree.
    const weight = told !== null && netByPercent.size === 1 ? told : computed;
    vat.push({ account, costCenter: "", project: "", weight });
  }
  return ok([...named.value, ...vat]);
}

function supplierPostings(
  rows: readonly InvoiceRow[],
  accounts: BookingAccounts,
): Result<readonly Posting[], BookingProblem> {
  return namedPostings(
    rows.filter(({ role }) => role !== "total"),
    accounts,
  );
}

function namedPostings(
  rows: readonly InvoiceRow[],
  { rounding }: BookingAccounts,
): Result<readonly Posting[], BookingProblem> {
  const postings: Posting[] = [];
  for (const { role, account, amount, costCenter, project } of rows) {
    if (amount === 0n) continue;
    const named = account ?? (role === "rounding" ? rounding : null);
    if (named === null) return refused({ kind: "invoice-row-without-account" });
    postings.push({ account: named, costCenter, project, weight: amount });
  }
  return ok(postings);
}
