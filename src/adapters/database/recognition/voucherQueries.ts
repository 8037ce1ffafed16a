/** The vouchers of an import that may be those of closing entries, with their booked rows. */
import type { RecognitionStore } from "#app/recognition/recognitionStore.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { EntryRow } from "#domain/entries/entry.ts";
import { type Ore, ore, sumOre } from "#domain/money/ore.ts";
import type { BookVoucher } from "#domain/recognition/books.ts";
import { findMarker } from "#domain/recognition/marker.ts";
import { type FirmTransaction, firmTransactionOf } from "../firmTransaction.ts";
import { type StoredVoucher, readVoucher } from "./storedVoucher.ts";

interface VoucherRecord {
  readonly voucher_index: number;
  readonly series: string;
  readonly number: string;
  readonly voucher_date: PlainDate | null;
  readonly text: string;
  readonly marker: string | null;
  readonly row_indexes: readonly number[];
}

interface RowRecord {
  readonly row_index: number;
  readonly account: string;
  readonly amount_ore: bigint;
  readonly text: string | null;
  readonly objects: readonly string[] | null;
}

const columns = "v.voucher_index, v.series, v.number, v.voucher_date, v.text, v.marker, v.row_indexes";

export const voucherQueries: Pick<
  RecognitionStore,
  "readVouchers" | "readListed" | "readNaming" | "readAlike" | "readLastNumbers"
> = {
  readVouchers: async (transaction, importId, names) => {
    const firm = firmTransactionOf(transaction);
    const { rows } = await firm.client.query<VoucherRecord>(
      `SELECT ${columns} FROM app.import_voucher AS v
       WHERE v.firm_id = $1 AND v.import_id = $2 AND (v.marker IS NOT NULL
         OR (v.series, v.number) IN (SELECT * FROM unnest($3::text[], $4::text[])))`,
      [firm.firmId, importId, names.map(({ series }) => series), names.map(({ number }) => number)],
    );
    return withRows(firm, importId, rows);
  },
  readListed: async (transaction, { importId, nextYearId }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<ListedRecord>(
      `SELECT series, number, voucher_date, marker, content FROM app.import_other_voucher
       WHERE firm_id = $1 AND import_id = $2 AND year_id = $3 AND marker IS NOT NULL`,
      [firmId, importId, nextYearId],
    );
    return rows.map(({ series, number, voucher_date: date, marker, content }) => {
      const place = { year: "next", series, number, voucherIndex: null } as const;
      const { text = "", rows: booked = null } = content ?? {};
      return readVoucher({ ...place, date, text, marker: findMarker(marker), rows: booked });
    });
  },
  readNaming: async (transaction, importId, vouchers) => {
    const firm = firmTransactionOf(transaction);
    const { rows } = await firm.client.query<VoucherRecord>(
      `SELECT DISTINCT ON (v.voucher_index) ${columns}
       FROM app.import_voucher AS v
       JOIN unnest($3::text[], $4::bigint[]) AS named (number, debit_ore)
         ON named.debit_ore = v.debit_ore AND position(named.number IN v.text) > 0
       WHERE v.firm_id = $1 AND v.import_id = $2 AND v.marker IS NULL
       ORDER BY v.voucher_index`,
      [firm.firmId, importId, vouchers.map(({ number }) => number), vouchers.map(debitOf)],
    );
    const known = new Set(vouchers.map(({ voucherIndex }) => voucherIndex));
    return withRows(
      firm,
      importId,
      rows.filter(({ voucher_index: index }) => !known.has(index)),
    );
  },
  readAlike: async (transaction, importId, alike) => {
    const firm = firmTransactionOf(transaction);
    const { rows } = await firm.client.query<VoucherRecord>(
      `SELECT ${columns} FROM app.import_voucher AS v
       WHERE v.firm_id = $1 AND v.import_id = $2
         AND (v.voucher_date, v.debit_ore) IN (SELECT * FROM unnest($3::date[], $4::bigint[]))
       ORDER BY v.voucher_index`,
      [firm.firmId, importId, alike.map(({ date }) => date), alike.map(({ debit }) => debit)],
    );
    return withRows(firm, importId, rows);
  },
  readLastNumbers: async (transaction, importId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly series: string; readonly last: number }>(
      `SELECT series, max(number::integer) AS last FROM app.import_voucher
       WHERE firm_id = $1 AND import_id = $2 AND number ~ '^[0-9]{1,9}$' GROUP BY series`,
      [firmId, importId],
    );
    return new Map(rows.map(({ series, last }) => [series, last]));
  },
};

interface ListedRecord extends Pick<VoucherRecord, "series" | "number"> {
  readonly voucher_date: PlainDate;
  readonly marker: string;
  readonly content: Pick<StoredVoucher, "text" | "rows"> | null;
}

/** The debit side is what the import sums by. */
function debitOf({ rows }: BookVoucher): Ore {
  return sumOre((rows ?? []).flatMap(({ amount }) => (amount > 0n ? amount : [])));
}

/** Reads the rows that are booked; asked for by their places, which the primary key finds. */
async function withRows(
  { client, firmId }: FirmTransaction,
  importId: string,
  vouchers: readonly VoucherRecord[],
): Promise<readonly BookVoucher[]> {
  if (vouchers.length === 0) return [];
  const { rows } = await client.query<RowRecord>(
    `SELECT row_index, account, amount_ore, text, objects FROM app.import_row
     WHERE firm_id = $1 AND import_id = $2 AND row_index = ANY ($3) AND correction IS DISTINCT FROM 'struck'`,
    [firmId, importId, vouchers.flatMap(({ row_indexes: places }) => places)],
  );
  const rowByPlace = new Map(rows.map((row) => [row.row_index, row]));
  return vouchers.map((voucher) => ({
    year: "own",
    series: voucher.series,
    number: voucher.number,
    voucherIndex: voucher.voucher_index,
    date: voucher.voucher_date,
    text: voucher.text,
    marker: findMarker(voucher.marker ?? ""),
    rows: voucher.row_indexes.flatMap((place) => rowByPlace.get(place) ?? []).map(rowOf),
  }));
}

/** By the dimensions of SIE: 1 is the cost centre, 6 the project. */
function rowOf({ account, amount_ore: amount, text, objects }: RowRecord): EntryRow {
  const codeOf = (dimension: string): string => {
    const at = (objects ?? []).findIndex((part, place) => place % 2 === 0 && part === dimension);
    return at < 0 ? "" : (objects?.[at + 1] ?? "");
  };
  return { account, amount: ore(amount), costCenter: codeOf("1"), project: codeOf("6"), text: text ?? "" };
}
