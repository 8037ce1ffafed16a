/** What appendices were last computed to say, in PostgreSQL. */
import type { AppendixStore, SaidAppendix } from "#app/appendices/appendixStore.ts";
import type { Ore } from "#domain/money/ore.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface SumRow {
  readonly appendix_id: string;
  readonly account: string;
  readonly amount: Ore | null;
  readonly account_hash: string | null;
  readonly findings: number;
  readonly hash: string;
}

export const saidQueries: Pick<AppendixStore, "readSaid" | "writeSaid" | "readFileHashes"> = {
  readSaid: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<SumRow>(
      `SELECT s.appendix_id, s.account, s.amount_ore AS amount, s.account_hash, s.findings, s.hash
       FROM app.appendix AS x
       JOIN app.appendix_sum AS s ON s.firm_id = x.firm_id AND s.appendix_id = x.appendix_id
       WHERE x.firm_id = $1 AND x.closing_id = $2 AND x.removed_at IS NULL ORDER BY s.account`,
      [firmId, closingId],
    );
    const byAppendix = Map.groupBy(rows, ({ appendix_id }) => appendix_id);
    return new Map(Array.from(byAppendix, ([appendixId, sums]) => [appendixId, saidOf(appendixId, sums)]));
  },
  writeSaid: async (transaction, said) => {
    if (said.length === 0) return;
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query("DELETE FROM app.appendix_sum WHERE firm_id = $1 AND appendix_id = ANY ($2)", [
      firmId,
      said.map(({ appendixId }) => appendixId),
    ]);
    const rows = said.flatMap(({ appendixId, sums, findings, hash }) =>
      sums.map(({ account, amount, hash: account_hash }) => ({
        appendix_id: appendixId,
        account,
        amount_ore: amount?.toString() ?? null,
        account_hash,
        findings,
        hash,
      })),
    );
    await client.query(
      `INSERT INTO app.appendix_sum (firm_id, appendix_id, account, amount_ore, account_hash, findings, hash)
       SELECT $1, s.* FROM jsonb_to_recordset($2::jsonb) AS s (
         appendix_id uuid, account text, amount_ore bigint, account_hash text, findings integer, hash text)`,
      [firmId, JSON.stringify(rows)],
    );
  },
  readFileHashes: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<{ readonly owner_id: string; readonly hashes: readonly string[] }>(
      `SELECT owner_id, array_agg(encode(sha256, 'hex') ORDER BY sha256) AS hashes
       FROM app.attachment WHERE firm_id = $1 AND closing_id = $2 AND owner_kind = 'appendix' GROUP BY owner_id`,
      [firmId, closingId],
    );
    return new Map(rows.map(({ owner_id, hashes }) => [owner_id, hashes]));
  },
};

function saidOf(appendixId: string, rows: readonly SumRow[]): SaidAppendix {
  const [first] = rows;
  return {
    appendixId,
    sums: rows.map(({ account, amount, account_hash: hash }) => ({ account, amount, hash })),
    findings: first?.findings ?? 0,
    hash: first?.hash ?? "",
  };
}
