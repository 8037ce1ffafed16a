/** A ledger as an Excel workbook (.xlsx). */
import writeExcelFile from "write-excel-file/node";
import type { LedgerDocument } from "#app/ledgers/show/ledgerDocument.ts";
import { itemSheet, outsideSheet } from "./itemSheet.ts";
import { ageingSheet, bridgeSheets } from "./sumSheets.ts";

/** Renders it. */
export async function renderLedgerWorkbook(document: LedgerDocument): Promise<Uint8Array> {
  const sheets = [
    itemSheet(document),
    ageingSheet(document),
    ...bridgeSheets(document),
    ...(document.outside.length === 0 ? [] : [outsideSheet(document)]),
  ];
  return writeExcelFile(sheets).toBuffer();
}
