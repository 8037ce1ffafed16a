/** Where a finding of a check stands: its voucher beside the list, its account, invoice or appendix on their pages. */
import type { ClosingCheck } from "#wire/progress.ts";
import { ledgerAddress, questionAddress } from "#web/components/questions/questionAddress.ts";
import { noPlace } from "#web/lib/progress/questionQueries.ts";

type LedgerSide = "customer" | "supplier";
type Finding = ClosingCheck["findings"][number];

/** Writes the address; null when the finding is of no one place. */
export function findingAddress(
  closingId: string,
  { name }: Pick<ClosingCheck, "name">,
  finding: Finding,
): string | null {
  const { account, voucherIndex, invoiceNumber, appendixId } = finding;
  if (voucherIndex !== null) {
    const search = new URLSearchParams({ kontroll: name, ver: String(voucherIndex) });
    return `/bokslut/${closingId}/kontroller?${search.toString()}`;
  }
  if (appendixId !== null) return questionAddress(closingId, { ...noPlace, appendixId });
  const side = ledgerSide(name);
  if (side !== null) return ledgerAddress(closingId, { side, invoiceNumber });
  return account === null ? null : questionAddress(closingId, { ...noPlace, account });
}

/** Tells which ledger a check is about; null when it is about none. */
export function ledgerSide(name: string): LedgerSide | null {
  if (name === "customer-ledger-equals-accounts") return "customer";
  return name === "supplier-ledger-equals-accounts" ? "supplier" : null;
}
