/** What is wrong with each field of a row while it is typed, for the field itself to show. */
import type { EntryChart } from "#wire/entries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { canBecomeAccount } from "../rows/findAccounts.ts";
import { type DraftRow, readAmount, type RowField } from "./draftRows.ts";
import { refusedSigns, type TextRules } from "./textRules.ts";

export interface FieldGround {
  readonly accounts: EntryChart["accounts"];
  readonly rules: TextRules;
}

/** Lists them by field. */
export function rowFaultsByField(
  row: DraftRow,
  { accounts, rules }: FieldGround,
): Partial<Record<RowField, string>> {
  const faults: Partial<Record<RowField, string>> = {};
  const account = row.account.trim();
  if (account !== "" && !accounts.some((known) => known.account === account))
    faults.account = t(canBecomeAccount(account) ? "entryEditor.newAccount" : "entryEditor.noAccount");
  const amount = readAmount(row);
  if (!amount.ok)
    faults[row.debit === "" ? "credit" : "debit"] = t(`entryEditor.faults.${amount.fault}`, {
      text: amount.text,
    });
  const signs = refusedSigns(row.text, rules);
  if (signs.length > 0)
    faults.text = t("entryEditor.faults.characters", { count: signs.length, list: signs.join(", ") });
  return faults;
}
