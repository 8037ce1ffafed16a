/**
 * The rows of an entry while they are typed: amounts stand as their text until they can be read, one of debit and credit
 * at a time. Nothing that is typed is thrown away because it cannot be read.
 */
import type { EntryRow } from "#wire/entries.ts";
import { parseAmount, type TypedAmount } from "#web/lib/format/amountInput.ts";
import { amountText } from "#web/lib/format/amounts.ts";

export type AmountSide = "debit" | "credit";
export type RowField = "account" | AmountSide | "costCenter" | "project" | "text";

/** Every field as it stands in its box. */
export interface DraftRow extends Readonly<Record<RowField, string>> {
  /** Stays as long as the row does. */
  readonly id: number;
}

export type RowAmount =
  /** Null when nothing is typed; debit positive. */
  | { readonly ok: true; readonly ore: bigint | null }
  | {
      readonly ok: false;
      readonly text: string;
      readonly fault: Extract<TypedAmount, { ok: false }>["fault"];
    };

let lastId = 0;

/** Makes an empty row. */
export function blankRow(): DraftRow {
  lastId += 1;
  return { id: lastId, account: "", debit: "", credit: "", costCenter: "", project: "", text: "" };
}

/** Makes a row of a stored one; a zero is an amount that nobody has typed yet. */
export function draftRowOf({ account, amountOre, costCenter, project, text }: EntryRow): DraftRow {
  return withAmount({ ...blankRow(), account, costCenter, project, text }, BigInt(amountOre));
}

/** Writes an amount on its side; a zero empties both. */
export function withAmount(row: DraftRow, ore: bigint): DraftRow {
  const size = ore < 0n ? -ore : ore;
  const text = ore === 0n ? "" : amountText(String(size));
  return { ...row, debit: ore > 0n ? text : "", credit: ore < 0n ? text : "" };
}

/** Reads what a row's amount is. */
export function readAmount({ debit, credit }: DraftRow): RowAmount {
  const text = debit === "" ? credit : debit;
  const typed = parseAmount(text);
  if (!typed.ok) return { ok: false, text, fault: typed.fault };
  if (typed.ore === null) return { ok: true, ore: null };
  const ore = BigInt(typed.ore);
  return { ok: true, ore: debit === "" ? -ore : ore };
}

/** Types in a field; an amount on one side empties the other. */
export function writeField(row: DraftRow, field: RowField, text: string): DraftRow {
  const next = { ...row, [field]: text };
  if (field === "debit" && text !== "") return { ...next, credit: "" };
  if (field === "credit" && text !== "") return { ...next, debit: "" };
  return next;
}

/** Tidies an amount when its field is left: `1200+50` becomes `1 250,00`, and a negative one changes side. */
export function settleAmount(row: DraftRow): DraftRow {
  const amount = readAmount(row);
  return amount.ok && amount.ore !== null ? withAmount(row, amount.ore) : row;
}

/** Tells whether nothing at all is typed in a row. */
export function isBlank({ account, debit, credit, costCenter, project, text }: DraftRow): boolean {
  return [account, debit, credit, costCenter, project, text].every((field) => field.trim() === "");
}

export interface DraftSums {
  readonly debit: bigint;
  readonly credit: bigint;
  /** Debit less credit. */
  readonly difference: bigint;
}

/** Sums what can be read. */
export function sumRows(rows: readonly DraftRow[]): DraftSums {
  let debit = 0n;
  let credit = 0n;
  for (const row of rows) {
    const amount = readAmount(row);
    const ore = amount.ok ? (amount.ore ?? 0n) : 0n;
    if (ore > 0n) debit += ore;
    else credit -= ore;
  }
  return { debit, credit, difference: debit - credit };
}

/** Tells what a row must hold for the entry to balance. */
export function remainderFor(rows: readonly DraftRow[], row: DraftRow): bigint {
  return -sumRows(rows.filter(({ id }) => id !== row.id)).difference;
}

/** Makes the stored row; an amount that is missing, or cannot be read, is zero. */
export function entryRowOf(row: DraftRow): EntryRow {
  const amount = readAmount(row);
  return {
    account: row.account.trim().slice(0, 20),
    amountOre: String(amount.ok ? (amount.ore ?? 0n) : 0n),
    costCenter: row.costCenter.trim(),
    project: row.project.trim(),
    text: row.text.trim(),
  };
}
