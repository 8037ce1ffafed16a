/** Questions to the client in PostgreSQL. */
import type { Question, QuestionPlace, QuestionState, QuestionStore } from "#app/questions/questionStore.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { invariant } from "#lib/invariant.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { runStore } from "../importRuns/runStore.ts";
import { describePlace } from "./questionPlaces.ts";

interface QuestionRow {
  readonly question_id: string;
  readonly number: number;
  readonly account: string | null;
  readonly appendix_id: string | null;
  readonly row_id: string | null;
  readonly voucher_index: number | null;
  readonly side: LedgerSide | null;
  readonly invoice_number: string | null;
  readonly about: string;
  readonly text: string;
  readonly state: QuestionState;
  readonly asked_by: string;
  readonly asked_name: string | null;
  readonly asked_active: boolean | null;
  readonly asked_at: string;
  readonly sent_at: string | null;
  readonly answer: string;
  readonly answered_by: string | null;
  readonly answered_name: string | null;
  readonly answered_active: boolean | null;
  readonly answered_at: string | null;
  readonly files: Question["files"];
}

export const questionStore: QuestionStore = {
  closingExists: (transaction, closingId) => runStore.closingExists(transaction, closingId),
  describePlace,
  readQuestions: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<QuestionRow>(
      `SELECT q.*, asker.name AS asked_name, asker.active AS asked_active,
              answerer.name AS answered_name, answerer.active AS answered_active,
              (SELECT v.voucher_index FROM app.import_voucher AS v
               WHERE q.voucher_number IS NOT NULL AND v.firm_id = c.firm_id
                 AND v.import_id = c.current_import_id AND v.series = q.voucher_series
                 AND v.number = q.voucher_number LIMIT 1) AS voucher_index,
              (SELECT coalesce(json_agg(json_build_object(
                        'fileId', f.attachment_id, 'name', f.name, 'bytes', f.bytes) ORDER BY f.place), '[]')
               FROM app.attachment AS f WHERE f.firm_id = q.firm_id AND f.owner_kind = 'question'
                 AND f.owner_id = q.question_id) AS files
       FROM app.client_question AS q
       JOIN app.closing AS c ON c.firm_id = q.firm_id AND c.closing_id = q.closing_id
       LEFT JOIN app.firm_user AS asker ON asker.firm_id = q.firm_id AND asker.user_id = q.asked_by
       LEFT JOIN app.firm_user AS answerer ON answerer.firm_id = q.firm_id AND answerer.user_id = q.answered_by
       WHERE q.firm_id = $1 AND q.closing_id = $2 ORDER BY q.number`,
      [firmId, closingId],
    );
    return rows.map(questionOf);
  },
  lockQuestion: async (transaction, closingId, questionId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<Pick<Question, "number" | "text" | "state" | "answer">>(
      `SELECT number, text, state, answer FROM app.client_question
       WHERE firm_id = $1 AND closing_id = $2 AND question_id = $3 FOR UPDATE`,
      [firmId, closingId, questionId],
    );
    return rows[0] ?? null;
  },
  insertQuestion: async (transaction, question) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { place, voucher } = question;
    const { rows } = await client.query<{ readonly number: number }>(
      `INSERT INTO app.client_question (firm_id, question_id, closing_id, number, account, appendix_id, row_id,
         voucher_series, voucher_number, side, invoice_number, about, text, asked_by)
       SELECT $1, $2, $3, 1 + coalesce(max(number), 0), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
       FROM app.client_question WHERE firm_id = $1 AND closing_id = $3
       RETURNING number`,
      [
        firmId,
        question.questionId,
        question.closingId,
        place.account,
        place.appendixId,
        place.rowId,
        voucher?.series ?? null,
        voucher?.number ?? null,
        place.side,
        place.invoiceNumber,
        question.about,
        question.text,
        question.by,
      ],
    );
    const [made] = rows;
    invariant(made !== undefined, "A question that is inserted has a number.");
    return made.number;
  },
  updateQuestion: async (transaction, { questionId, text, state, answer, by }) => {
    const { client, firmId } = firmTransactionOf(transaction);
    await client.query(
      `UPDATE app.client_question
       SET text = $3, state = $4, answer = $5,
           sent_at = CASE WHEN $4 = 'open' THEN NULL WHEN $4 = 'sent' THEN coalesce(sent_at, now()) ELSE sent_at END,
           answered_by = CASE WHEN $4 <> 'answered' THEN NULL
                              WHEN state = 'answered' AND answer = $5 THEN answered_by ELSE $6 END,
           answered_at = CASE WHEN $4 <> 'answered' THEN NULL
                              WHEN state = 'answered' AND answer = $5 THEN answered_at ELSE now() END
       WHERE firm_id = $1 AND question_id = $2`,
      [firmId, questionId, text, state, answer, by],
    );
  },
};

function questionOf(row: QuestionRow): Question {
  return {
    questionId: row.question_id,
    number: row.number,
    place: placeOf(row),
    about: row.about,
    text: row.text,
    state: row.state,
    askedBy: personOf(row.asked_by, row.asked_name, row.asked_active),
    askedAt: row.asked_at,
    sentAt: row.sent_at,
    answer: row.answer,
    answeredBy:
      row.answered_by === null ? null : personOf(row.answered_by, row.answered_name, row.answered_active),
    answeredAt: row.answered_at,
    files: row.files,
  };
}

function placeOf(row: QuestionRow): QuestionPlace {
  return {
    account: row.account,
    appendixId: row.appendix_id,
    rowId: row.row_id,
    voucherIndex: row.voucher_index,
    side: row.side,
    invoiceNumber: row.invoice_number,
  };
}

function personOf(userId: string, name: string | null, active: boolean | null): Question["askedBy"] {
  return { userId, name: name ?? userId, active: active ?? false };
}
