/** Whose tax return it is, with the fiscal years that closings and imports know, in PostgreSQL. */
import type { TaxCompany } from "#app/tax/taxStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { fiscalYearOf } from "../stores/closingQueries.ts";

interface CompanyRecord extends Pick<TaxCompany, "name" | "organizationNumber" | "companyForm"> {
  readonly client_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly previous_closing_id: string | null;
  readonly import_id: string | null;
  readonly number: number;
  readonly known_years: readonly YearRecord[];
}

interface YearRecord {
  readonly starts_on: string;
  readonly ends_on: string;
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

/** Reads it; null when there is no such closing. */
export async function readTaxCompany(
  transaction: Transaction,
  closingId: string,
): Promise<TaxCompany | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<CompanyRecord>({
    name: "whose tax return it is",
    text: `SELECT c.client_id, k.name, k.organization_number AS "organizationNumber", k.company_form AS "companyForm",
            c.starts_on, c.ends_on, b.closing_id AS previous_closing_id, i.import_id, i.number,
            (${knownYears}) AS known_years
     FROM app.closing AS c
     JOIN app.client AS k ON k.firm_id = c.firm_id AND k.client_id = c.client_id
     LEFT JOIN app.closing AS b
       ON b.firm_id = c.firm_id AND b.client_id = c.client_id AND b.ends_on = c.starts_on - 1
     LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    values: [firmId, closingId],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { name, organizationNumber, companyForm, import_id: importId, number } = row;
  const fiscalYear = fiscalYearOf(row);
  return {
    clientId: row.client_id,
    name,
    organizationNumber,
    companyForm,
    fiscalYear,
    knownYears: row.known_years.map(fiscalYearOf),
    previousClosingId: row.previous_closing_id,
    currentImport: importId === null ? null : { importId, number },
  };
}

/** Reads the codes of the year by account. */
export async function readFormCodes(
  transaction: Transaction,
  importId: string,
): Promise<ReadonlyMap<string, string>> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<{ readonly account: string; readonly form_code: string }>({
    name: "form codes of an import",
    text: `SELECT account, form_code FROM app.import_account
     WHERE firm_id = $1 AND import_id = $2 AND year_index = 0 AND form_code IS NOT NULL`,
    values: [firmId, importId],
  });
  return new Map(rows.map(({ account, form_code }) => [account, form_code]));
}
