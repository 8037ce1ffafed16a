/** The sheets of ages and of the bridge. */
import type { Row } from "write-excel-file/node";
import type { LedgerDocument } from "#app/ledgers/show/ledgerDocument.ts";
import type { StoredBridge } from "#app/ledgers/storedBridge.ts";
import type { BridgeItem } from "#domain/bridge/bridge.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import { type LedgerSheet, boldRow, countCell, dayCell, headRow, moneyCell, textCell } from "./cells.ts";
import { bucketNames, causeNames, ledgerNames, sheetNames } from "./ledgerTexts.ts";

/** Says what the workbook is of, and how old what is open is. */
export function ageingSheet({ clientName, side, asOf, importNumber, day }: LedgerDocument): LedgerSheet {
  const { ageing, credits, unknownItems, items, open } = day;
  const data: Row[] = [
    [textCell("Företag"), textCell(clientName)],
    [textCell("Reskontra"), textCell(ledgerNames[side])],
    [textCell("Per datum"), dayCell(asOf)],
    [textCell("Import"), countCell(importNumber)],
    [],
    headRow(["Ålder", "Öppet", "Poster"]),
    ...ageing.map((age): Row => [
      textCell(bucketNames[age.bucket]),
      moneyCell(age.open),
      countCell(age.items),
    ]),
    [textCell("Kreditsaldon"), moneyCell(credits.open), countCell(credits.items)],
    ...(unknownItems === 0 ? [] : [[textCell("Okänt"), moneyCell(null), countCell(unknownItems)]]),
    boldRow([textCell("Summa"), moneyCell(open), countCell(items)]),
  ];
  return { sheet: sheetNames.ageing, data, columns: [24, 32, 10].map((width) => ({ width })) };
}

/** Leads from the ledger to its accounts; no sheet where there is no bridge. */
export function bridgeSheets({ bridge: { bridge } }: LedgerDocument): readonly LedgerSheet[] {
  if (bridge === null) return [];
  const head = headRow(["Post", "Verifikation", "Datum", "Faktura", "Text", "Belopp", "Påverkar inte"]);
  const data: Row[] = [
    head,
    boldRow([textCell("Summa reskontra"), null, null, null, null, moneyCell(bridge.ledger)]),
    ...bridge.items.map(itemRow),
    ...moreRow(bridge),
    ...bridge.accounts.map(({ account, name, balance }) =>
      boldRow([
        textCell(`Saldo enligt huvudbok ${account} ${name}`),
        null,
        null,
        null,
        null,
        moneyCell(balance),
      ]),
    ),
    boldRow([textCell("Oförklarad rest"), null, null, null, null, moneyCell(bridge.unexplained)]),
  ];
  const columns = [44, 14, 13, 12, 44, 16, 16].map((width) => ({ width }));
  return [{ sheet: sheetNames.bridge, data, columns, stickyRowsCount: 1, orientation: "landscape" }];
}

function itemRow(item: BridgeItem): Row {
  const { cause, voucher, entry, date, invoiceNumber, text, amount, outside } = item;
  return [
    textCell(causeNames[cause]),
    textCell(voucher === null ? (entry?.number ?? null) : voucherName(voucher.series, voucher.number)),
    dayCell(date),
    textCell(invoiceNumber),
    textCell(text),
    moneyCell(amount),
    ...(outside === null ? [] : [moneyCell(outside)]),
  ];
}

/** The sums are of all items, and not all of them are kept. */
function moreRow({
  itemCount,
  items,
}: StoredBridge & { readonly items: readonly BridgeItem[] }): readonly Row[] {
  const more = itemCount - items.length;
  return more === 0 ? [] : [[textCell(`och ${more} poster till, som ingår i resten av summan`)]];
}
