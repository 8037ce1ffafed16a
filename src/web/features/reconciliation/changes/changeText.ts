/** What an import changed in a voucher, in words. */
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { LedgerChange } from "./ledgerChanges.ts";

/** Writes `~ Ändrad i Import 3 från 3 750,00 till 5 000,00`. */
export function changeText({ change, beforeOre, afterOre }: LedgerChange, importNumber: number): string {
  const amount = (ore: string | null): string => (ore === null ? "–" : amountText(ore));
  return t(`reconciliation.changes.${change}`, {
    number: importNumber,
    before: amount(beforeOre),
    after: amount(afterOre),
  });
}
