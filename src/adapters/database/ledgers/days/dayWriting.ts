/** A computed ledger into its tables. */
import { createHash } from "node:crypto";
import type { Transaction } from "#app/firm/inFirm.ts";
import type { ItemRow, LedgerDay, LedgerRow, OutsideRow, StoredDay } from "#app/ledgers/ledgerRow.ts";
import type { DayKey } from "#app/ledgers/ledgerStore.ts";
import { firmTransactionOf } from "../../firmTransaction.ts";
import { bulkLoad, type BulkTarget } from "../../imports/bulkLoad.ts";
import type { CopyBuffer } from "../../imports/copyBuffer.ts";
import { oreJson } from "../oreJson.ts";

const target: BulkTarget = {
  table: "ledger_row",
  columns: [
    ["position", "integer"],
    ["party_index", "integer"],
    ["party_items", "integer"],
    ["days_overdue", "integer"],
    ["invoice_date", "date"],
    ["due_date", "date"],
    ["total_ore", "bigint"],
    ["settled_ore", "bigint"],
    ["open_ore", "bigint"],
    ["open_in_currency_ore", "bigint"],
    ["party_number", "text"],
    ["party_name", "text"],
    ["number", "text"],
    ["supplier_reference", "text"],
    ["currency", "text"],
    ["outside", "text"],
    ["vouchers", "text"],
    ["later", "text"],
    ["notes", "text"],
  ],
};

/** Writes a day with its rows. */
export async function writeDay(transaction: Transaction, key: DayKey, day: LedgerDay): Promise<StoredDay> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows, outside, ...sums } = day;
  const hash = hashOf(rows);
  const { rows: made } = await client.query<{ readonly ledger_day_id: string }>(
    `INSERT INTO app.ledger_day (firm_id, ledger_day_id, import_id, closing_id, side, as_of, parties, items,
       unknown_items, rows, outside, total_ore, settled_ore, open_ore, known_open_ore, to_be_booked_items,
       to_be_booked_ore, ageing, credits, hash)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     RETURNING ledger_day_id`,
    [
      firmId,
      "importId" in key ? key.importId : null,
      "closingId" in key ? key.closingId : null,
      key.side,
      key.asOf,
      sums.parties,
      sums.items,
      sums.unknownItems,
      rows.length,
      outside.length,
      sums.total,
      sums.settled,
      sums.open,
      sums.knownOpen,
      sums.toBeBooked.items,
      sums.toBeBooked.open,
      oreJson(sums.ageing),
      oreJson(sums.credits),
      hash,
    ],
  );
  const dayId = made[0]?.ledger_day_id ?? "";
  const all: readonly (LedgerRow | OutsideRow)[] = [...rows, ...outside];
  await bulkLoad(
    client,
    { ...target, owner: { column: "ledger_day_id", id: dayId } },
    {
      count: all.length,
      writeRow: (buffer, index) => {
        const row = all[index];
        if (row !== undefined) writeRow(buffer, row);
      },
      onStored: () => undefined,
    },
  );
  return { ...sums, dayId, rowCount: rows.length, outsideCount: outside.length, hash: hash.toString("hex") };
}

/** Over each item and what is open of it: a ledger of another day with the same items has the same hash. */
function hashOf(rows: readonly LedgerRow[]): Buffer {
  const hash = createHash("sha256");
  for (const row of rows) {
    if (row.kind === "party") continue;
    const { partyNumber, number, open, openInCurrency } = row;
    hash.update(oreJson([partyNumber, number, open, openInCurrency]));
  }
  return hash.digest();
}

function writeRow(buffer: CopyBuffer, row: LedgerRow | OutsideRow): void {
  const item = row.kind === "item" ? row : null;
  const dated = row.kind === "party" ? null : row;
  buffer.row(target.columns.length);
  buffer.int4(row.position);
  buffer.int4(row.partyIndex);
  writeInteger(buffer, row.kind === "party" ? row.items : null);
  writeInteger(buffer, item?.daysOverdue ?? null);
  buffer.date(dated?.invoiceDate ?? null);
  buffer.date(item?.dueDate ?? null);
  buffer.int8(row.total);
  buffer.int8(row.kind === "outside" ? null : row.settled);
  buffer.int8(row.kind === "outside" ? null : row.open);
  buffer.int8(item?.openInCurrency ?? null);
  buffer.text(row.partyNumber);
  buffer.text(row.partyName);
  buffer.text(dated?.number ?? null);
  buffer.text(item?.supplierReference ?? null);
  buffer.text(item?.currency ?? null);
  buffer.text(row.kind === "outside" ? row.reason : null);
  for (const list of listsOf(item)) buffer.text(list.length === 0 ? null : oreJson(list));
}

function listsOf(item: ItemRow | null): readonly (readonly unknown[])[] {
  return item === null ? [[], [], []] : [item.vouchers, item.later, item.notes];
}

function writeInteger(buffer: CopyBuffer, value: number | null): void {
  if (value === null) buffer.null();
  else buffer.int4(value);
}
