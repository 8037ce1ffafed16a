/** Files of tax returns, and what people have said of handing them in, in PostgreSQL. */
import type { FilingStore, SruVersion, StoredFiling } from "#app/filing/filingStore.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface VersionRow extends Omit<SruVersion, "madeBy"> {
  readonly userId: string;
  readonly name: string;
  readonly active: boolean;
}

interface FilingRow {
  readonly filed_on: PlainDate | null;
  readonly receipt_number: string;
  readonly filed_version: number | null;
  readonly signed_on: PlainDate | null;
  readonly user_id: string | null;
  readonly name: string | null;
  readonly active: boolean | null;
}

export const filingStore: FilingStore = {
  readVersions: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<VersionRow>({
      name: "files of a tax return",
      text: `SELECT v.version, v.made_at AS "madeAt", v.sha256, length(v.info) + length(v.forms) AS bytes,
              v.said_hash AS "saidHash", v.sender_hash AS "senderHash", p.user_id AS "userId", p.name, p.active
       FROM app.sru_version AS v
       JOIN app.firm_user AS p ON p.firm_id = v.firm_id AND p.user_id = v.made_by
       WHERE v.firm_id = $1 AND v.closing_id = $2 ORDER BY v.version DESC`,
      values: [firmId, closingId],
    });
    return rows.map(({ userId, name, active, ...version }) => ({
      ...version,
      madeBy: { userId, name, active },
    }));
  },
  insertVersion: async (transaction, made) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.sru_version (firm_id, closing_id, version, made_at, made_by, info, forms, sha256, said_hash,
         sender_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        firmId,
        made.closingId,
        made.version,
        made.madeAt,
        made.by,
        Buffer.from(made.info),
        Buffer.from(made.forms),
        made.sha256,
        made.saidHash,
        made.senderHash,
      ],
    );
  },
  readFiles: async (transaction, { closingId, version }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{
      readonly info: Buffer;
      readonly forms: Buffer;
      readonly madeAt: string;
    }>(
      `SELECT info, forms, made_at AS "madeAt" FROM app.sru_version
       WHERE firm_id = $1 AND closing_id = $2 AND version = $3`,
      [firmId, closingId, version],
    );
    return rows[0] ?? null;
  },
  readFiling: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FilingRow>({
      name: "what is said of handing in",
      text: `SELECT f.filed_on, f.receipt_number, f.filed_version, f.signed_on, p.user_id, p.name, p.active
       FROM app.filing AS f
       LEFT JOIN app.firm_user AS p ON p.firm_id = f.firm_id AND p.user_id = f.changed_by
       WHERE f.firm_id = $1 AND f.closing_id = $2`,
      values: [firmId, closingId],
    });
    return filingOf(rows[0]);
  },
  writeFiling: async (transaction, closingId, { filedOn, receiptNumber, filedVersion, signedOn, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.filing AS f (firm_id, closing_id, filed_on, receipt_number, filed_version, signed_on,
         changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
       ON CONFLICT (firm_id, closing_id) DO UPDATE SET filed_on = $3, receipt_number = $4, filed_version = $5,
         signed_on = $6, changed_by = $7, changed_at = clock_timestamp()`,
      [firmId, closingId, filedOn, receiptNumber, filedVersion, signedOn, by],
    );
  },
  writeStanding: async (transaction, closingId, { isReady, fileIsCurrent }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.filing AS f (firm_id, closing_id, is_ready, file_is_current) VALUES ($1, $2, $3, $4)
       ON CONFLICT (firm_id, closing_id) DO UPDATE SET is_ready = $3, file_is_current = $4
         WHERE (f.is_ready, f.file_is_current) IS DISTINCT FROM ($3, $4)`,
      [firmId, closingId, isReady, fileIsCurrent],
    );
  },
};

function filingOf(row: FilingRow | undefined): StoredFiling {
  if (row === undefined)
    return { filedOn: null, receiptNumber: "", filedVersion: null, signedOn: null, by: null };
  const { user_id: userId, name, active } = row;
  return {
    filedOn: row.filed_on,
    receiptNumber: row.receipt_number,
    filedVersion: row.filed_version,
    signedOn: row.signed_on,
    by: userId === null ? null : { userId, name: name ?? userId, active: active ?? false },
  };
}
