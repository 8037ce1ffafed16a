/** Files of tax returns, and what people have said of handing them in, in PostgreSQL. */
import type { FilingStore, SruVersion, StoredFiling } from "#app/filing/filingStore.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface FilingRow {
  readonly filed_on: PlainDate | null;
  readonly receipt_number: string | null;
  readonly filed_version: number | null;
  readonly signed_on: PlainDate | null;
  readonly user_id: string | null;
  readonly name: string | null;
  readonly active: boolean | null;
}

interface VersionRow extends Omit<SruVersion, "version" | "madeBy"> {
  /** Null where no file has been made. */
  readonly version: number | null;
  readonly maker_id: string;
  readonly maker_name: string;
  readonly maker_active: boolean;
}

export const filingStore: FilingStore = {
  readFiling: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<FilingRow & VersionRow>({
      name: "handing in of a tax return",
      text: `SELECT f.filed_on, f.receipt_number, f.filed_version, f.signed_on, p.user_id, p.name, p.active,
              v.version, v.made_at AS "madeAt", v.sha256, length(v.info) + length(v.forms) AS bytes,
              v.said_hash AS "saidHash", v.sender_hash AS "senderHash",
              m.user_id AS maker_id, m.name AS maker_name, m.active AS maker_active
       FROM app.closing AS c
       LEFT JOIN app.filing AS f ON f.firm_id = c.firm_id AND f.closing_id = c.closing_id
       LEFT JOIN app.firm_user AS p ON p.firm_id = f.firm_id AND p.user_id = f.changed_by
       LEFT JOIN app.sru_version AS v ON v.firm_id = c.firm_id AND v.closing_id = c.closing_id
       LEFT JOIN app.firm_user AS m ON m.firm_id = v.firm_id AND m.user_id = v.made_by
       WHERE c.firm_id = $1 AND c.closing_id = $2 ORDER BY v.version DESC`,
      values: [firmId, closingId],
    });
    return { filing: filingOf(rows[0]), versions: rows.flatMap(versionOf) };
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
    receiptNumber: row.receipt_number ?? "",
    filedVersion: row.filed_version,
    signedOn: row.signed_on,
    by: userId === null ? null : { userId, name: name ?? userId, active: active ?? false },
  };
}

function versionOf(row: VersionRow): readonly SruVersion[] {
  const { version, madeAt, sha256, bytes, saidHash, senderHash } = row;
  if (version === null) return [];
  const madeBy = { userId: row.maker_id, name: row.maker_name, active: row.maker_active };
  return [{ version, madeAt, madeBy, sha256, bytes, saidHash, senderHash }];
}
