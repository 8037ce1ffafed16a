/** Clients and closings as pages show them, each in one query. */
import type { ClientRow, ClosingOverview, ListedFiling, Source } from "#app/clients/clientStore.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import type { ClosingProgress } from "#app/progress/progressStore.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { filingPeriod } from "#domain/forms/filingPeriod.ts";
import { filingState } from "#domain/forms/page/filingState.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { countToTransfer } from "../entries/entryCountQueries.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { fiscalYearOf } from "./closingQueries.ts";

interface ClientColumns {
  readonly client_id: string;
  readonly name: string;
  readonly organization_number: OrganizationNumber;
  readonly company_form: CompanyForm;
}

interface ClosingColumns {
  readonly closing_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly responsible_user_id: string;
  readonly responsible_name: string;
  readonly responsible_active: boolean;
}

interface ImportColumns {
  readonly source: Source;
  readonly imported_at: string;
  readonly number: number;
  readonly file_name: string | null;
  readonly imported_by: string;
  readonly vouchers: number;
  readonly rows: number;
  readonly accounts: number;
  readonly covers_through: PlainDate | null;
}

interface ProgressColumns {
  readonly progress_accounts: number;
  readonly settled: number;
  readonly differences: number;
  readonly stale: number;
}

interface FilingColumns {
  readonly is_filed: boolean;
  readonly is_signed: boolean;
  readonly file_is_current: boolean;
  readonly is_ready: boolean;
}

type Missing<T> = { readonly [K in keyof T]: null };
type ListRow = ClientColumns &
  (
    | (ClosingColumns & { readonly source: Source | null; readonly imported_at: string | null })
    | (Missing<ClosingColumns> & { readonly source: null; readonly imported_at: null })
  ) & { readonly connected: boolean } & FilingColumns &
  (ProgressColumns | Missing<ProgressColumns>);
type OverviewRow = ClientColumns &
  ClosingColumns & { readonly run_id: string | null } & (ImportColumns | Missing<ImportColumns>);

const responsible = `
  c.responsible_user_id, p.name AS responsible_name, p.active AS responsible_active`;
/** The sender, without whom nothing is handed in, is the firm's; it was checked when it was typed. */
const filingColumns = `
  d.filed_on IS NOT NULL AS is_filed, d.signed_on IS NOT NULL AS is_signed,
  coalesce(d.file_is_current, false) AS file_is_current,
  coalesce(d.is_ready, false) AND s.firm_id IS NOT NULL AS is_ready`;
const importedInto = `
  LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id`;

/** Reads the list; sorted as Swedes sort names, å ä ö last. */
export async function readClientRows(transaction: Transaction): Promise<readonly ClientRow[]> {
  const inFirm = firmTransactionOf(transaction);
  const { client, firmId } = inFirm;
  const { rows } = await client.query<ListRow>(
    `SELECT k.client_id, k.name, k.organization_number, k.company_form,
            c.closing_id, c.starts_on, c.ends_on, ${responsible}, i.source, i.imported_at,
            g.accounts AS progress_accounts, g.settled, g.differences, g.stale, ${filingColumns},
            EXISTS (SELECT FROM app.fortnox_connection AS f
              WHERE f.firm_id = k.firm_id AND f.client_id = k.client_id AND f.lost_at IS NULL) AS connected
     FROM app.client AS k
     LEFT JOIN app.closing AS c ON c.firm_id = k.firm_id AND c.client_id = k.client_id
     LEFT JOIN app.firm_user AS p ON p.firm_id = c.firm_id AND p.user_id = c.responsible_user_id
     ${importedInto}
     LEFT JOIN app.closing_progress AS g ON g.firm_id = c.firm_id AND g.closing_id = c.closing_id
     LEFT JOIN app.filing AS d ON d.firm_id = c.firm_id AND d.closing_id = c.closing_id
     LEFT JOIN app.firm_sender AS s ON s.firm_id = k.firm_id
     WHERE k.firm_id = $1
     ORDER BY k.name COLLATE "sv-x-icu", k.client_id, c.starts_on DESC`,
    [firmId],
  );
  const toTransfer = await countToTransfer(inFirm);
  return rows.map((row) => ({ client: clientOf(row), closing: listedClosing(row, toTransfer) }));
}

/** Reads one closing with its client and its current import. */
export async function readClosingOverview(
  transaction: Transaction,
  closingId: string,
): Promise<ClosingOverview | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<OverviewRow>(
    `SELECT k.client_id, k.name, k.organization_number, k.company_form,
            c.closing_id, c.starts_on, c.ends_on, ${responsible},
            i.number, i.source, i.file_name, i.imported_at, i.vouchers, i.rows, i.accounts, i.covers_through,
            coalesce(importer.name, i.imported_by) AS imported_by, run.run_id
     FROM app.closing AS c
     JOIN app.client AS k ON k.firm_id = c.firm_id AND k.client_id = c.client_id
     JOIN app.firm_user AS p ON p.firm_id = c.firm_id AND p.user_id = c.responsible_user_id
     ${importedInto}
     LEFT JOIN app.firm_user AS importer ON importer.firm_id = i.firm_id AND importer.user_id = i.imported_by
     LEFT JOIN app.import_run AS run ON run.firm_id = c.firm_id AND run.closing_id = c.closing_id
       AND run.status IN ('queued', 'running')
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    closingId,
    fiscalYear: fiscalYearOf(row),
    client: clientOf(row),
    responsible: responsibleOf(row),
    currentImport: row.number === null ? null : importOf(row),
    runningImportId: row.run_id,
  };
}

function listedClosing(row: ListRow, toTransfer: ReadonlyMap<string, number>): ClientRow["closing"] {
  if (row.closing_id === null) return null;
  return {
    closingId: row.closing_id,
    fiscalYear: fiscalYearOf(row),
    source: row.source,
    disconnected: row.source === "fortnox" && !row.connected,
    importedAt: row.imported_at,
    responsible: responsibleOf(row),
    toTransfer: toTransfer.get(row.closing_id) ?? 0,
    filing: row.company_form === "limited-company" ? filingOf(row, fiscalYearOf(row)) : null,
    progress: progressOf(row),
  };
}

function filingOf(row: FilingColumns, fiscalYear: FiscalYear): ListedFiling {
  const { is_filed: isFiled, is_signed: isSigned, file_is_current: fileIsCurrent, is_ready: isReady } = row;
  const period = filingPeriod(fiscalYear);
  return {
    state: filingState({ isFiled, isSigned, fileIsCurrent, isReady }),
    lastDay: period.ok ? period.value.lastDay : null,
  };
}

function progressOf(row: ProgressColumns | Missing<ProgressColumns>): ClosingProgress | null {
  if (row.progress_accounts === null) return null;
  const { progress_accounts: accounts, settled, differences, stale } = row;
  return { accounts, settled, differences, stale };
}

function clientOf(row: ClientColumns): ClientRow["client"] {
  return {
    clientId: row.client_id,
    organizationNumber: row.organization_number,
    name: row.name,
    companyForm: row.company_form,
  };
}

function responsibleOf(row: ClosingColumns): ClosingOverview["responsible"] {
  return { userId: row.responsible_user_id, name: row.responsible_name, active: row.responsible_active };
}

function importOf(row: ImportColumns): ClosingOverview["currentImport"] {
  return {
    number: row.number,
    source: row.source,
    fileName: row.file_name,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    vouchers: row.vouchers,
    rows: row.rows,
    accounts: row.accounts,
    coversThrough: row.covers_through,
  };
}
