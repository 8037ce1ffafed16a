/** Comments in PostgreSQL. */
import type { CommentPlace, CommentStore } from "#app/questions/commentStore.ts";
import { type FirmTransaction, firmTransactionOf } from "../firmTransaction.ts";

interface CommentRow {
  readonly comment_id: string;
  readonly by_user: string;
  readonly name: string | null;
  readonly active: boolean | null;
  readonly at: string;
  readonly text: string;
}

export const commentStore: CommentStore = {
  placeExists: async (transaction, place) => {
    const inFirm = firmTransactionOf(transaction);
    return place.kind === "account" ? accountExists(inFirm, place) : appendixExists(inFirm, place);
  },
  readComments: async (transaction, { closingId, kind, key }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<CommentRow>(
      `SELECT c.comment_id, c.by_user, p.name, p.active, c.at, c.text
       FROM app.comment AS c
       LEFT JOIN app.firm_user AS p ON p.firm_id = c.firm_id AND p.user_id = c.by_user
       WHERE c.firm_id = $1 AND c.closing_id = $2 AND c.subject_kind = $3 AND c.subject_key = $4
       ORDER BY c.at, c.comment_id`,
      [firmId, closingId, kind, key],
    );
    return rows.map(({ comment_id: commentId, by_user: userId, name, active, at, text }) => ({
      commentId,
      by: { userId, name: name ?? userId, active: active ?? false },
      at,
      text,
    }));
  },
  insertComment: async (transaction, { commentId, closingId, kind, key, by, text }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `INSERT INTO app.comment (firm_id, comment_id, closing_id, subject_kind, subject_key, by_user, text)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [firmId, commentId, closingId, kind, key, by, text],
    );
  },
};

async function accountExists(
  { client, firmId }: FirmTransaction,
  { closingId, key }: CommentPlace,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM app.closing AS c
     JOIN app.import_account AS a ON a.firm_id = c.firm_id AND a.import_id = c.current_import_id
       AND a.year_index = 0 AND a.account = $3
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId, key],
  );
  return rowCount === 1;
}

/** Compared as text: a key that is no id names no appendix. */
async function appendixExists(
  { client, firmId }: FirmTransaction,
  { closingId, key }: CommentPlace,
): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM app.appendix WHERE firm_id = $1 AND closing_id = $2 AND appendix_id::text = $3",
    [firmId, closingId, key.toLowerCase()],
  );
  return rowCount === 1;
}
