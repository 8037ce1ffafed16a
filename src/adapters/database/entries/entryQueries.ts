/** The one question that reads entries, with what has become of each. */
import type { StoredEntry } from "#app/entries/entryStore.ts";
import type { FirmTransaction } from "../firmTransaction.ts";
import { type EntryRecord, entryOf } from "./entryRows.ts";

const rowsOfEntry = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('account', r.account, 'amount', r.amount_ore::text,
           'costCenter', r.cost_center, 'project', r.project, 'text', r.text) ORDER BY r.row_index), '[]') AS rows
  FROM app.entry_row AS r WHERE r.firm_id = e.firm_id AND r.entry_id = e.entry_id`;

/** Those that are not removed. */
const appendicesOfEntry = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('appendixId', x.appendix_id, 'number', x.number, 'name', x.name)
           ORDER BY x.number), '[]') AS appendices
  FROM app.entry_appendix AS l
  JOIN app.appendix AS x ON x.firm_id = l.firm_id AND x.appendix_id = l.appendix_id AND x.removed_at IS NULL
  WHERE l.firm_id = e.firm_id AND l.entry_id = e.entry_id`;

/** Reads the entries of a closing, or one of them, recognised as in the current import or in another. */
export async function readEntries(
  { client, firmId }: FirmTransaction,
  closingId: string,
  asked: { readonly entryId?: string; readonly importId?: string | undefined },
): Promise<readonly StoredEntry[]> {
  const { rows } = await client.query<EntryRecord>({
    name: "entries of a closing",
    text: `SELECT e.entry_id, e.closing_id, e.series, e.number, e.version, e.key, e.state, e.origin, e.entry_date, e.text,
            e.is_reversal, e.made_at, e.changed_at, own.rows, tied.appendices,
            e.changed_by AS user_id, p.name AS user_name, p.active,
            t.state AS transfer, t.problem, t.series AS receipt_series, t.voucher_number AS receipt_number,
            t.received_at, k.recognition, k.voucher_index
     FROM app.closing_entry AS e
     JOIN app.closing AS c ON c.firm_id = e.firm_id AND c.closing_id = e.closing_id
     LEFT JOIN app.transfer AS t ON t.firm_id = e.firm_id AND t.entry_id = e.entry_id AND t.version = e.version
     LEFT JOIN app.entry_recognition AS k
       ON k.firm_id = e.firm_id AND k.import_id = coalesce($4::uuid, c.current_import_id) AND k.entry_id = e.entry_id
     CROSS JOIN LATERAL (${rowsOfEntry}) AS own
     CROSS JOIN LATERAL (${appendicesOfEntry}) AS tied
     LEFT JOIN app.firm_user AS p ON p.firm_id = e.firm_id AND p.user_id = e.changed_by
     WHERE e.firm_id = $1 AND e.closing_id = $2 AND ($3::uuid IS NULL OR e.entry_id = $3)
     ORDER BY e.series DESC, e.number`,
    values: [firmId, closingId, asked.entryId ?? null, asked.importId ?? null],
  });
  return rows.map(entryOf);
}
