/** What a closing's list of what remains is told from, in one question. */
import type { OverviewStore } from "#app/progress/overviewStore.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import type { TodoQuestion } from "#domain/progress/listTodo.ts";
import type { ImportGround } from "#domain/progress/todoImport.ts";
import { invariant } from "#lib/invariant.ts";
import { firmTransactionOf } from "../firmTransaction.ts";

interface SourceRow {
  readonly company_form: CompanyForm;
  readonly tax_chosen: boolean;
  readonly connected: boolean;
  readonly lost: boolean | null;
  readonly running: boolean;
  readonly number: number | null;
  readonly covers_through: PlainDate | null;
  readonly changes: number | null;
  readonly seen: boolean;
  readonly stale: number;
  readonly changed_vouchers: number | null;
  readonly questions: readonly { readonly id: string; readonly text: string; readonly state: string }[];
}

export const overviewStore: OverviewStore = {
  readOverviewGround: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<SourceRow>({
      name: "what a list of what remains is told from",
      text: `SELECT t.company_form, k.client_id IS NOT NULL AS connected,
              EXISTS (SELECT FROM app.tax_choice AS x
                      WHERE x.firm_id = c.firm_id AND x.closing_id = c.closing_id) AS tax_chosen, k.lost_at IS NOT NULL AS lost,
              EXISTS (SELECT FROM app.import_run AS r WHERE r.firm_id = c.firm_id AND r.closing_id = c.closing_id
                      AND r.status IN ('queued', 'running')) AS running,
              i.number, i.covers_through, i.difference_seen_at IS NOT NULL AS seen,
              (SELECT sum(count::integer)::integer
               FROM jsonb_each_text(i.difference -> 'counts') AS counted (kind, count)) AS changes,
              (SELECT count(*)::integer FROM app.sign_off_event AS s
               WHERE s.firm_id = i.firm_id AND s.closing_id = i.closing_id AND s.import_number = i.number
                 AND s.kind = 'went-stale') AS stale,
              f.changed_vouchers,
              (SELECT coalesce(json_agg(json_build_object(
                        'id', q.question_id, 'text', q.text, 'state', q.state) ORDER BY q.number), '[]')
               FROM app.client_question AS q
               WHERE q.firm_id = c.firm_id AND q.closing_id = c.closing_id AND q.state <> 'withdrawn') AS questions
       FROM app.closing AS c
       JOIN app.client AS t ON t.firm_id = c.firm_id AND t.client_id = c.client_id
       LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
       LEFT JOIN app.fortnox_connection AS k ON k.firm_id = c.firm_id AND k.client_id = c.client_id
       LEFT JOIN app.fortnox_freshness AS f ON f.firm_id = c.firm_id AND f.closing_id = c.closing_id
         AND f.import_id = c.current_import_id
       WHERE c.firm_id = $1 AND c.closing_id = $2`,
      values: [firmId, closingId],
    });
    const [row] = rows;
    invariant(row !== undefined, "The closing was read just now.");
    return {
      companyForm: row.company_form,
      isTaxChosen: row.tax_chosen,
      source: sourceOf(row),
      questions: row.questions.map(questionOf),
    };
  },
};

function sourceOf(row: SourceRow): ImportGround {
  const connection = !row.connected ? "none" : row.lost === true ? "lost" : "working";
  const hasChanges = row.changes !== null && row.changes > 0;
  return {
    connection,
    isRunning: row.running,
    current:
      row.number === null
        ? null
        : {
            number: row.number,
            coversThrough: row.covers_through,
            difference: hasChanges ? { isSeen: row.seen, stale: row.stale } : null,
          },
    sourceChanges: row.changed_vouchers,
  };
}

function questionOf({ id, text, state }: SourceRow["questions"][number]): TodoQuestion {
  return { questionId: id, text, isAnswered: state === "answered" };
}
