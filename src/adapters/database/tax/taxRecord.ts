/** A closing's tax return, whose it is and what has been said of it, in one question to PostgreSQL that is planned once. */
import type { FormAnswers, TaxContent } from "#app/tax/taxContent.ts";
import type { TaxCompany, TaxRecord } from "#app/tax/taxStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { type EntryRecord, personOf } from "../entries/entryRows.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { fiscalYearOf } from "../stores/closingQueries.ts";

type Texts = Readonly<Record<string, string>>;

interface CompanyColumns extends Pick<TaxCompany, "name" | "organizationNumber" | "companyForm"> {
  readonly client_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly previous_closing_id: string | null;
  readonly import_id: string | null;
  readonly number: number;
  readonly known_years: readonly YearColumns[];
}

interface YearColumns {
  readonly starts_on: string;
  readonly ends_on: string;
}

interface SaidColumns extends Pick<EntryRecord, "user_id" | "user_name" | "active"> {
  readonly content: TaxContent | null;
  readonly version: number;
  readonly changed_at: string;
  readonly answers: FormAnswers | null;
  readonly answers_version: number;
  readonly answered_at: string;
  readonly answerer_id: string;
  readonly answerer_name: string | null;
  readonly answerer_active: boolean | null;
  readonly mappings: Texts | null;
  readonly form_codes: Texts | null;
}

/** A closing here goes before what an import says of a year that shares days with it. */
const knownYears = `WITH closings AS (SELECT o.starts_on, o.ends_on, o.current_import_id FROM app.closing AS o
                       WHERE o.firm_id = c.firm_id AND o.client_id = c.client_id),
          imports AS (SELECT n.* FROM app.import AS n JOIN closings AS o ON o.current_import_id = n.import_id
                      WHERE n.firm_id = c.firm_id),
          told AS (SELECT previous_starts_on AS starts_on, previous_ends_on AS ends_on FROM imports
                   WHERE previous_starts_on IS NOT NULL AND previous_ends_on IS NOT NULL
                   UNION
                   SELECT (y ->> 'start')::date, (y ->> 'end')::date
                   FROM imports CROSS JOIN jsonb_array_elements(years) AS y),
          known AS (SELECT starts_on, ends_on FROM closings
                    UNION
                    SELECT starts_on, ends_on FROM told AS t WHERE NOT EXISTS (
                      SELECT FROM closings AS o WHERE o.starts_on <= t.ends_on AND o.ends_on >= t.starts_on))
     SELECT coalesce(jsonb_agg(to_jsonb(known) ORDER BY ends_on DESC), '[]')
     FROM known WHERE ends_on < c.starts_on`;

const record = `SELECT c.client_id, k.name, k.organization_number AS "organizationNumber", k.company_form AS "companyForm",
         c.starts_on, c.ends_on, b.closing_id AS previous_closing_id, i.import_id, i.number,
         (${knownYears}) AS known_years,
         t.content, t.version, t.changed_at, t.changed_by AS user_id, p.name AS user_name, p.active,
         a.answers, a.version AS answers_version, a.changed_at AS answered_at, a.changed_by AS answerer_id,
         q.name AS answerer_name, q.active AS answerer_active,
         (SELECT jsonb_object_agg(m.account, m.code) FROM app.form_mapping AS m
          WHERE m.firm_id = c.firm_id AND m.client_id = c.client_id) AS mappings,
         (SELECT jsonb_object_agg(f.account, f.form_code) FROM app.import_account AS f
          WHERE f.firm_id = c.firm_id AND f.import_id = c.current_import_id AND f.year_index = 0
            AND f.form_code IS NOT NULL) AS form_codes
     FROM app.closing AS c
     JOIN app.client AS k ON k.firm_id = c.firm_id AND k.client_id = c.client_id
     LEFT JOIN app.closing AS b
       ON b.firm_id = c.firm_id AND b.client_id = c.client_id AND b.ends_on = c.starts_on - 1
     LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
     LEFT JOIN app.tax_choice AS t ON t.firm_id = c.firm_id AND t.closing_id = c.closing_id
     LEFT JOIN app.firm_user AS p ON p.firm_id = t.firm_id AND p.user_id = t.changed_by
     LEFT JOIN app.form_answers AS a ON a.firm_id = c.firm_id AND a.closing_id = c.closing_id
     LEFT JOIN app.firm_user AS q ON q.firm_id = a.firm_id AND q.user_id = a.changed_by
     WHERE c.firm_id = $1 AND c.closing_id = $2`;

/** Reads it; null when there is no such closing. */
export async function readTaxRecord(transaction: Transaction, closingId: string): Promise<TaxRecord | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<CompanyColumns & SaidColumns>({
    name: "the tax return of a closing",
    text: record,
    values: [firmId, closingId],
  });
  const [row] = rows;
  return row === undefined ? null : { ...companyOf(row), ...saidOf(row) };
}

function companyOf(row: CompanyColumns): TaxCompany {
  const { name, organizationNumber, companyForm, import_id: importId, number } = row;
  return {
    clientId: row.client_id,
    name,
    organizationNumber,
    companyForm,
    fiscalYear: fiscalYearOf(row),
    knownYears: row.known_years.map(fiscalYearOf),
    previousClosingId: row.previous_closing_id,
    currentImport: importId === null ? null : { importId, number },
  };
}

function saidOf(row: SaidColumns): Omit<TaxRecord, keyof TaxCompany> {
  const { content, answers } = row;
  const answerer = {
    user_id: row.answerer_id,
    user_name: row.answerer_name,
    active: row.answerer_active,
  };
  return {
    content: content && {
      value: content,
      version: row.version,
      changedAt: row.changed_at,
      changedBy: personOf(row),
    },
    answers: answers && {
      value: answers,
      version: row.answers_version,
      changedAt: row.answered_at,
      changedBy: personOf(answerer),
    },
    mappings: new Map(Object.entries(row.mappings ?? {})),
    formCodes: new Map(Object.entries(row.form_codes ?? {})),
  };
}
