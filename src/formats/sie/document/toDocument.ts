/** Turns a file that was read into a plain value, every voucher, row, balance and text of it. */
import { fieldText } from "../bytes/fields.ts";
import { balanceRecords } from "../columns/balances.ts";
import type { SieContent } from "../sieFile.ts";
import { balanceOre } from "../view/balances.ts";
import {
  type RowRecord,
  accountOf,
  detailsOf,
  objectListOf,
  objectsOf,
  oreOf,
  recordOf,
} from "../view/rows.ts";
import { splitLine } from "../view/voucherName.ts";
import { vouchersOf } from "../view/vouchers.ts";
import type {
  DocumentAccount,
  DocumentBalance,
  DocumentRow,
  DocumentVoucher,
  SieDocument,
} from "./document.ts";

const recordNames: Readonly<Record<RowRecord, DocumentRow["record"]>> = {
  trans: "TRANS",
  "trans-added": "TRANS",
  rtrans: "RTRANS",
  btrans: "BTRANS",
};

/** Makes the document. Accounts that are used but not declared stay undeclared. */
export function toDocument(content: SieContent): SieDocument {
  return {
    type: content.type,
    header: { ...content.header },
    accounts: declaredAccounts(content),
    dimensions: content.dimensions,
    objects: content.objects,
    balances: balancesOfContent(content),
    vouchers: Array.from(vouchersOf(content), (voucher): DocumentVoucher => {
      const { series, number, date, text, registeredOn, sign, firstRow, endRow } = voucher;
      const rows = Array.from({ length: endRow - firstRow }, (_, i) => rowAt(content, firstRow + i));
      return { series, number, date, text, registeredOn, sign, rows };
    }),
  };
}

function declaredAccounts(content: SieContent): readonly DocumentAccount[] {
  return content.accounts.flatMap(({ number, name, type, unit, sruCodes }) =>
    name === null ? [] : [{ number, name, type, unit, sruCodes: [...sruCodes] }],
  );
}

function balancesOfContent(content: SieContent): readonly DocumentBalance[] {
  const { balances, accounts } = content;
  const documentBalances: DocumentBalance[] = [];
  for (let i = 0; i < balances.length; i++) {
    if (balances.superseded[i] === 1) continue;
    const period = balances.period[i] ?? 0;
    const restAt = balances.restAt[i] ?? 0;
    documentBalances.push({
      record: balanceRecords[balances.kind[i] ?? 0] ?? "IB",
      yearNo: balances.yearNo[i] ?? 0,
      period: period === 0 ? "" : period.toString().padStart(6, "0"),
      account: accounts[balances.account[i] ?? 0]?.number ?? "",
      objects: objectListOf(content, balances.objects[i] ?? 0),
      amount: balanceOre(content, i),
      quantity: restAt === 0 ? "" : fieldText(splitLine(content.bytes, restAt), 0, content),
    });
  }
  return documentBalances;
}

function rowAt(content: SieContent, row: number): DocumentRow {
  return {
    record: recordNames[recordOf(content, row)],
    account: accountOf(content, row),
    objects: objectsOf(content, row),
    amount: oreOf(content, row),
    ...detailsOf(content, row),
  };
}
