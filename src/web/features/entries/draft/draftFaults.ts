/**
 * What hinders an entry while it is typed, in Swedish and at once. The server decides in the end, by the same rules and
 * what it alone knows.
 */
import type { FiscalYear } from "#wire/values.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { canBecomeAccount } from "../rows/findAccounts.ts";
import type { Draft, EntryDays } from "./draft.ts";
import { type DraftRow, isBlank, readAmount, sumRows } from "./draftRows.ts";
import { refusedSigns, type TextRules } from "./textRules.ts";

const fewestRows = 2;

export interface Ground {
  readonly days: EntryDays;
  readonly rules: TextRules;
  /** The accounts of the chart. */
  readonly accounts: ReadonlySet<string>;
}

/** What hinders it from being saved at all: a day or an amount that cannot be read. */
export function unreadable({ date, rows }: Draft): readonly string[] {
  const day = parseDate(date) === null ? [t("entryEditor.faults.date", { text: date })] : [];
  return [...day, ...rows.flatMap((row, index) => amountFault(row, index))];
}

/** What hinders it from being ready. */
export function hindrancesOf(draft: Draft, ground: Ground): readonly string[] {
  const typed = draft.rows.filter((row) => !isBlank(row));
  return [
    ...unreadable(draft),
    ...dateFault(draft, ground.days),
    ...(draft.text.trim() === "" ? [t("entryEditor.faults.noText")] : textFaults(draft.text, ground.rules)),
    ...(typed.length < fewestRows ? [t("entryEditor.faults.noRows")] : []),
    ...draft.rows.flatMap((row, index) => (isBlank(row) ? [] : rowFaults(row, index, ground))),
    ...balanceFault(draft.rows),
  ];
}

/** What Fortnox does not take in a text. */
export function textFaults(text: string, rules: TextRules): readonly string[] {
  const signs = refusedSigns(text, rules);
  return [
    ...(signs.length === 0
      ? []
      : [t("entryEditor.faults.characters", { count: signs.length, list: signs.join(", ") })]),
    ...(text.trim().length > rules.most
      ? [t("entryEditor.faults.textLong", { length: text.trim().length, most: rules.most })]
      : []),
  ];
}

/** What is wrong with the day, where it can be read. */
export function dateFault({ date, isReversal }: Draft, days: EntryDays): readonly string[] {
  const day = parseDate(date);
  if (day === null || isReversal || isInside(day, days.fiscalYear)) return [];
  const { start, end } = days.fiscalYear;
  return [t("entryEditor.faults.outsideYear", { date: day, start, end, next: days.nextYearStart })];
}

/** By how much debit and credit differ. */
function balanceFault(rows: readonly DraftRow[]): readonly string[] {
  const { debit, credit, difference } = sumRows(rows);
  if (difference === 0n) return [];
  const size = difference < 0n ? -difference : difference;
  const [debitText = "", creditText = "", differenceText = ""] = [debit, credit, size].map((ore) =>
    amountText(String(ore)),
  );
  return [
    t("entryEditor.faults.unbalanced", {
      debit: debitText,
      credit: creditText,
      difference: differenceText,
    }),
  ];
}

/** What is wrong with an amount that is typed; its place in words. */
function amountFault(row: DraftRow, index: number): readonly string[] {
  const amount = readAmount(row);
  if (amount.ok) return [];
  const fault = t(`entryEditor.faults.${amount.fault}`, { text: amount.text });
  return [t("entryEditor.faults.unread", { row: index + 1, fault })];
}

function rowFaults(row: DraftRow, index: number, { rules, accounts }: Ground): readonly string[] {
  const place = index + 1;
  const account = row.account.trim();
  const amount = readAmount(row);
  const signs = refusedSigns(row.text, rules);
  const length = row.text.trim().length;
  return [
    ...(account === "" ? [t("entryEditor.faults.account", { row: place })] : []),
    ...(account !== "" && !accounts.has(account) && !canBecomeAccount(account)
      ? [t("entryEditor.faults.accountShape", { row: place, account })]
      : []),
    ...(amount.ok && (amount.ore ?? 0n) === 0n ? [t("entryEditor.faults.zero", { row: place })] : []),
    ...(signs.length > 0
      ? [t("entryEditor.faults.rowCharacters", { row: place, list: signs.join(", ") })]
      : []),
    ...(length > rules.mostInRow
      ? [t("entryEditor.faults.rowTextLong", { row: place, length, most: rules.mostInRow })]
      : []),
  ];
}

function isInside(day: string, { start, end }: FiscalYear): boolean {
  return start <= day && day <= end;
}
