/** What the amounts of a check's findings are called: a ledger against its account is not a form against a file. */
import type { ClosingCheck } from "#wire/progress.ts";
import { t } from "#web/lib/texts/translate.ts";

type Finding = ClosingCheck["findings"][number];
export type AmountName = "expectedOre" | "actualOre" | "amountOre";

export interface AmountColumn {
  readonly name: AmountName;
  readonly label: string;
}

const ledger = {
  expectedOre: t("checks.findings.ledger"),
  actualOre: t("checks.findings.generalLedger"),
  amountOre: t("checks.findings.difference"),
};
const labels: Readonly<Record<string, Readonly<Partial<Record<AmountName, string>>>>> = {
  "customer-ledger-equals-accounts": ledger,
  "supplier-ledger-equals-accounts": ledger,
  "balance-sheet-even": { amountOre: t("checks.findings.difference") },
  "balances-with-wrong-sign": { actualOre: t("checks.findings.closing") },
  "opening-equals-previous-closing": {
    expectedOre: t("checks.findings.previousClosing"),
    actualOre: t("checks.findings.opening"),
    amountOre: t("checks.findings.difference"),
  },
  "next-opening-differs": {
    expectedOre: t("checks.findings.closing"),
    actualOre: t("checks.findings.nextOpening"),
    amountOre: t("checks.findings.difference"),
  },
  "differences-left": {
    expectedOre: t("checks.findings.reconciled"),
    actualOre: t("checks.findings.closing"),
    amountOre: t("checks.findings.difference"),
  },
  "balances-without-support": { actualOre: t("checks.findings.closing") },
  "accounts-without-form-field": { actualOre: t("checks.findings.closing") },
  "books-as-tax-computed": {
    expectedOre: t("checks.findings.computed"),
    actualOre: t("checks.findings.closing"),
    amountOre: t("checks.findings.difference"),
  },
};
const plain: Readonly<Record<AmountName, string>> = {
  expectedOre: t("checks.findings.expected"),
  actualOre: t("checks.findings.actual"),
  amountOre: t("checks.findings.amount"),
};
const order: readonly AmountName[] = ["expectedOre", "actualOre", "amountOre"];

/** Lists the columns of amounts in which a finding has one; the same amounts twice are one column. */
export function amountColumns({ name, findings }: ClosingCheck): readonly AmountColumn[] {
  const own = labels[name];
  return order
    .filter((column) => findings.some((finding) => finding[column] !== null))
    .filter((column) => column !== "amountOre" || !findings.every(isToldAlready))
    .map((column) => ({ name: column, label: own?.[column] ?? plain[column] }));
}

function isToldAlready({ actualOre, amountOre }: Finding): boolean {
  return actualOre === amountOre;
}
