/** The sheet of all items, each party with its sums, and the sheet of what is outside. */
import type { Cell, Row } from "write-excel-file/node";
import type { LedgerDocument } from "#app/ledgers/show/ledgerDocument.ts";
import type { ItemRow, LedgerRow, OreText, PartyRow, RecordedLater } from "#app/ledgers/ledgerRow.ts";
import { ore, renderKronor } from "#domain/money/ore.ts";
import { type LedgerSheet, boldRow, countCell, dayCell, headRow, moneyCell, textCell } from "./cells.ts";
import { noteTexts, partyNames, partyNumberNames, reasonNames, sheetNames } from "./ledgerTexts.ts";

/** Where a supplier's own number of the invoice stands; customers have none. */
const supplierReferenceColumn = 3;
const widths = [32, 10, 12, 16, 13, 13, 10, 8, 15, 15, 15, 34, 14, 44];

/** Lists every item under its party; the head stays when one scrolls. */
export function itemSheet({ side, rows, day }: LedgerDocument): LedgerSheet {
  const head = headRow([
    partyNames[side],
    partyNumberNames[side],
    "Fakturanr",
    "Leverantörens nr",
    "Fakturadatum",
    "Förfallodatum",
    "Dagar förfallen",
    "Valuta",
    "Fakturabelopp",
    "Betalt t.o.m. datum",
    "Öppet per datum",
    "Betalt efter",
    "Verifikation",
    "Anmärkning",
  ]);
  const data = [head, ...rows.map(rowOf), sumRow(["Summa", ""], day)];
  const ofSide = <T>(cells: readonly T[]): T[] =>
    cells.filter((_, column) => side === "supplier" || column !== supplierReferenceColumn);
  return {
    sheet: sheetNames.items,
    data: data.map(ofSide),
    columns: ofSide(widths).map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
  };
}

/** Lists what is in no sum, and why. */
export function outsideSheet({ side, outside }: LedgerDocument): LedgerSheet {
  const head = headRow([partyNames[side], "Fakturanr", "Fakturadatum", "Fakturabelopp", "Skäl"]);
  const data = outside.map(({ partyName, number, invoiceDate, total, reason }): Row => [
    textCell(partyName),
    textCell(number),
    dayCell(invoiceDate),
    moneyCell(total),
    textCell(reasonNames[reason]),
  ]);
  return {
    sheet: sheetNames.outside,
    data: [head, ...data],
    columns: [32, 12, 13, 15, 20].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

function rowOf(row: LedgerRow): Row {
  return row.kind === "party" ? sumRow([row.partyName, row.partyNumber], row) : itemRow(row);
}

function sumRow(
  names: readonly [string, string],
  { total, settled, open }: Pick<PartyRow, "total" | "settled" | "open">,
): Row {
  const empty: readonly Cell[] = Array.from({ length: 6 }, () => null);
  const sums = [moneyCell(total), moneyCell(settled), moneyCell(open)];
  return boldRow([...names.map(textCell), ...empty, ...sums]);
}

function itemRow(row: ItemRow): Row {
  return [
    textCell(row.partyName),
    textCell(row.partyNumber),
    textCell(row.number),
    textCell(row.supplierReference),
    dayCell(row.invoiceDate),
    dayCell(row.dueDate),
    countCell(row.daysOverdue),
    textCell(row.currency),
    moneyCell(row.total),
    moneyCell(row.settled),
    moneyCell(row.open),
    textCell(row.later.map(laterText).join("; ")),
    textCell(row.vouchers.map(({ name }) => name).join(", ")),
    textCell(row.notes.map(({ kind }) => noteTexts[kind]).join("; ")),
  ];
}

function laterText({ date, amount, voucher }: RecordedLater): string {
  const parts = [date ?? "okänt datum", amount === null ? "okänt belopp" : kronorText(amount)];
  return [...parts, ...(voucher === null ? [] : [voucher.name])].join(" ");
}

/** As Swedes write it. */
function kronorText(amount: OreText): string {
  return renderKronor(ore(BigInt(amount))).replace(".", ",");
}
