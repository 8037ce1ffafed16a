/** The books of a closing's current import in PostgreSQL, whole. */
import type { BookAccount, BookStore, ClosingCompany, NamedObject } from "#app/sieExport/bookStore.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import { type PlainDate, plainDate } from "#domain/calendar/plainDate.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { readVouchers } from "./voucherReading.ts";

interface CompanyRecord extends Pick<ClosingCompany, "name" | "organizationNumber" | "companyForm"> {
  readonly starts_on: string;
  readonly ends_on: string;
  readonly import_id: string | null;
  readonly number: number;
  readonly previous: FiscalYear | null;
  readonly next: FiscalYear | null;
}

/** What the import says of the year before goes before another closing of the client's, and the list of years. */
const companyQuery = `
  SELECT k.name, k.organization_number AS "organizationNumber", k.company_form AS "companyForm",
         c.starts_on, c.ends_on, i.import_id, i.number,
         coalesce(
           CASE WHEN i.previous_starts_on IS NOT NULL
             THEN jsonb_build_object('start', i.previous_starts_on, 'end', i.previous_ends_on) END,
           (SELECT jsonb_build_object('start', o.starts_on, 'end', o.ends_on) FROM app.closing AS o
            WHERE o.firm_id = c.firm_id AND o.client_id = c.client_id AND o.ends_on = c.starts_on - 1),
           (SELECT y FROM jsonb_array_elements(i.years) AS y WHERE (y ->> 'end')::date = c.starts_on - 1 LIMIT 1)
         ) AS previous,
         coalesce(
           (SELECT jsonb_build_object('start', o.starts_on, 'end', o.ends_on) FROM app.closing AS o
            WHERE o.firm_id = c.firm_id AND o.client_id = c.client_id AND o.starts_on = c.ends_on + 1),
           (SELECT y FROM jsonb_array_elements(i.years) AS y WHERE (y ->> 'start')::date = c.ends_on + 1 LIMIT 1)
         ) AS next
  FROM app.closing AS c
  JOIN app.client AS k ON k.firm_id = c.firm_id AND k.client_id = c.client_id
  LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
  WHERE c.firm_id = $1 AND c.closing_id = $2`;

export const bookStore: BookStore = {
  readCompany: async (transaction, closingId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const { rows } = await client.query<CompanyRecord>(companyQuery, [firmId, closingId]);
    const [row] = rows;
    if (row === undefined) return null;
    const { name, organizationNumber, companyForm, import_id: importId, number } = row;
    return {
      name,
      organizationNumber,
      companyForm,
      fiscalYear: { start: plainDate(row.starts_on), end: plainDate(row.ends_on) },
      previousYear: row.previous,
      nextYear: row.next,
      currentImport: importId === null ? null : { importId, number },
    };
  },
  readChart: async (transaction, importId) => {
    const { client, firmId } = firmTransactionOf(transaction);
    const accounts = await client.query<BookAccount>(
      `SELECT a.account, a.name, a.account_type AS type, a.form_code AS "formCode", a.in_use AS "inUse",
              a.opening_ore AS opening, a.closing_ore AS closing,
              b.opening_ore AS "previousOpening", b.closing_ore AS "previousClosing"
       FROM app.import_account AS a
       LEFT JOIN app.import_account AS b
         ON b.firm_id = a.firm_id AND b.import_id = a.import_id AND b.year_index = -1 AND b.account = a.account
       WHERE a.firm_id = $1 AND a.import_id = $2 AND a.year_index = 0 ORDER BY a.account`,
      [firmId, importId],
    );
    const objects = await client.query<NamedObject>(
      `SELECT dimension, code, name FROM app.import_object
       WHERE firm_id = $1 AND import_id = $2 ORDER BY dimension, code`,
      [firmId, importId],
    );
    const covered = await client.query<{ readonly covers_through: PlainDate | null }>(
      "SELECT covers_through FROM app.import WHERE firm_id = $1 AND import_id = $2",
      [firmId, importId],
    );
    return {
      accounts: accounts.rows,
      objects: objects.rows,
      coversThrough: covered.rows[0]?.covers_through ?? null,
    };
  },
  readVouchers: (transaction, importId) => readVouchers(firmTransactionOf(transaction), importId),
};
