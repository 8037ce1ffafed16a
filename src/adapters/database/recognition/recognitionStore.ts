/** What is recognised of closing entries, in PostgreSQL. */
import type { KnownOfEntry, RecognitionGround, RecognitionStore } from "#app/recognition/recognitionStore.ts";
import type { Recognition } from "#domain/entries/entry.ts";
import { oreJson } from "../ledgers/oreJson.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import {
  type StoredFound,
  type StoredVoucher,
  readFound,
  readVoucher,
  storeFound,
  storeVoucher,
} from "./storedVoucher.ts";
import { voucherQueries } from "./voucherQueries.ts";

export const recognitionStore: RecognitionStore = {
  ...voucherQueries,
  readGround: async (transaction, { closingId, importId }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<GroundRecord>(
      `SELECT i.read_at, i.next_year_id, n.import_id AS next_import_id, n.read_at AS next_read_at
       FROM app.import AS i
       JOIN app.closing AS c ON c.firm_id = i.firm_id AND c.closing_id = i.closing_id
       LEFT JOIN app.closing AS after
         ON after.firm_id = c.firm_id AND after.client_id = c.client_id AND after.starts_on = c.ends_on + 1
       LEFT JOIN app.import AS n ON n.firm_id = after.firm_id AND n.import_id = after.current_import_id
       WHERE i.firm_id = $1 AND i.closing_id = $2 AND i.import_id = $3`,
      [firmId, closingId, importId],
    );
    const [row] = rows;
    return row === undefined ? null : groundOf(importId, row);
  },
  readKnown: async (transaction, { closingId, importId }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<KnownRecord>(
      `SELECT e.entry_id, r.series, r.number, r.at,
              EXISTS (SELECT FROM app.entry_recognition AS k
                WHERE k.firm_id = e.firm_id AND k.entry_id = e.entry_id AND k.import_id <> $3
                  AND k.recognition <> 'removed') AS was_recognised,
              (SELECT coalesce(jsonb_agg(s.voucher), '[]') FROM app.entry_let_stand AS s
               LEFT JOIN app.closing_entry AS by ON by.firm_id = s.firm_id AND by.entry_id = s.reversed_by
               WHERE s.firm_id = e.firm_id AND s.entry_id = e.entry_id AND by.state IS DISTINCT FROM 'void'
              ) AS let_stand
       FROM app.closing_entry AS e
       LEFT JOIN app.entry_returned AS r ON r.firm_id = e.firm_id AND r.entry_id = e.entry_id
       WHERE e.firm_id = $1 AND e.closing_id = $2`,
      [firmId, closingId, importId],
    );
    return rows.map(knownOf);
  },
  readRecognised: async (transaction, importId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<RecognisedRecord>(
      "SELECT entry_id, recognition, found FROM app.entry_recognition WHERE firm_id = $1 AND import_id = $2",
      [firmId, importId],
    );
    return rows.map(({ entry_id: entryId, recognition, found }) => {
      return { entryId, recognition, ...readFound(found) };
    });
  },
  writeRecognised: async (transaction, importId, recognised) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query("DELETE FROM app.entry_recognition WHERE firm_id = $1 AND import_id = $2", [
      firmId,
      importId,
    ]);
    const records = recognised.map((each) => ({
      entry_id: each.entryId,
      recognition: each.recognition,
      voucher_index: each.voucher?.voucherIndex ?? null,
      found: storeFound(each),
    }));
    await client.query(
      `INSERT INTO app.entry_recognition (firm_id, import_id, entry_id, recognition, voucher_index, found)
       SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r (
         entry_id uuid, recognition text, voucher_index integer, found jsonb)`,
      [firmId, importId, oreJson(records)],
    );
  },
  adopt: async (transaction, { closingId, entryId, version, voucher, rowsHash, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.transfer AS t (firm_id, transfer_id, closing_id, entry_id, version, series, with_files, state,
         accepted_at, accepted_by, voucher_number, received_at, rows_hash)
       SELECT $1, gen_random_uuid(), $2, $3, $4, $5, false, 'transferred', clock_timestamp(), $6, ($7::text)::integer,
         clock_timestamp(), $8
       WHERE $7::text ~ '^[0-9]{1,9}$'
       ON CONFLICT (firm_id, entry_id, version) DO UPDATE SET state = excluded.state, series = excluded.series,
         voucher_number = excluded.voucher_number, received_at = excluded.received_at,
         rows_hash = excluded.rows_hash, problem = NULL, due_at = NULL
       WHERE t.state IN ('checking', 'waits-for-year', 'refused', 'cancelled')`,
      [firmId, closingId, entryId, version, voucher.series, by, voucher.number, rowsHash],
    );
  },
  letStand: async (transaction, { entryId, voucher, reversedBy, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { year, series, number } = voucher;
    await client.query(
      `INSERT INTO app.entry_let_stand (firm_id, entry_id, year, series, number, voucher, reversed_by, by_user)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (firm_id, entry_id, year, series, number) DO UPDATE SET voucher = excluded.voucher,
         reversed_by = excluded.reversed_by, by_user = excluded.by_user, at = excluded.at`,
      [firmId, entryId, year, series, number, JSON.stringify(storeVoucher(voucher)), reversedBy, by],
    );
  },
  writeReturned: async (transaction, { entryId, voucher, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.entry_returned (firm_id, entry_id, series, number, by_user) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (firm_id, entry_id) DO UPDATE SET series = excluded.series, number = excluded.number,
         by_user = excluded.by_user, at = excluded.at`,
      [firmId, entryId, voucher.series, voucher.number, by],
    );
  },
  findPrevious: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly closingId: string; readonly importId: string }>(
      `SELECT b.closing_id AS "closingId", b.current_import_id AS "importId"
       FROM app.closing AS c
       JOIN app.closing AS b
         ON b.firm_id = c.firm_id AND b.client_id = c.client_id AND b.ends_on = c.starts_on - 1
       WHERE c.firm_id = $1 AND c.closing_id = $2 AND b.current_import_id IS NOT NULL`,
      [firmId, closingId],
    );
    return rows[0] ?? null;
  },
};

interface GroundRecord {
  readonly read_at: string | null;
  readonly next_year_id: string | null;
  readonly next_import_id: string | null;
  readonly next_read_at: string | null;
}

function groundOf(importId: string, row: GroundRecord): RecognitionGround {
  const { read_at: readAt, next_year_id: nextYearId, next_import_id: nextId, next_read_at: nextReadAt } = row;
  const next = nextId === null ? null : { importId: nextId, readAt: nextReadAt };
  return { importId, readAt, nextYearId, next };
}

interface KnownRecord {
  readonly entry_id: string;
  readonly series: string | null;
  readonly number: string | null;
  readonly at: string | null;
  readonly was_recognised: boolean;
  readonly let_stand: readonly StoredVoucher[];
}

function knownOf({ entry_id: entryId, series, number, at, ...record }: KnownRecord): KnownOfEntry {
  return {
    entryId,
    wasRecognised: record.was_recognised,
    returned: series === null || number === null || at === null ? null : { series, number, at },
    letStand: record.let_stand.map(readVoucher),
  };
}

interface RecognisedRecord {
  readonly entry_id: string;
  readonly recognition: Recognition;
  readonly found: StoredFound;
}
