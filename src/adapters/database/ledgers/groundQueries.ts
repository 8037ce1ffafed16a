/** What a closing has of a ledger. */
import type { FortnoxFaultProblem } from "#app/fortnox/faultProblem.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import type { LedgerGround, LedgerSnapshot } from "#app/ledgers/ledgerGround.ts";
import type { LedgerPlace } from "#app/ledgers/ledgerStore.ts";
import type { LedgerCount, NotFetched } from "#app/snapshots/fetchedSource.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { firmTransactionOf } from "../firmTransaction.ts";
import { fiscalYearOf } from "../stores/closingQueries.ts";

interface GroundRow extends Omit<LedgerSnapshot, "importId" | "invoices" | "payments" | "refusal"> {
  readonly client_id: string;
  readonly client_name: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly import_id: string | null;
  readonly ledgers: readonly LedgerCount[];
  readonly not_fetched: readonly NotFetched[];
  readonly pasted_as_of: PlainDate | null;
  readonly pasted_at: string;
  readonly pasted_by: string;
  readonly tenant: string | null;
}

/** Reads it in one query; null when the closing is not there. */
export async function readGround(
  transaction: Transaction,
  { closingId, side, importId }: LedgerPlace,
): Promise<LedgerGround | null> {
  const { client, firmId } = firmTransactionOf(transaction);
  const { rows } = await client.query<GroundRow>(
    `SELECT c.client_id, k.name AS client_name, c.starts_on, c.ends_on, i.import_id, i.number, i.source, i.year_id AS "yearId",
            (i.read_at AT TIME ZONE 'Europe/Stockholm')::date AS "readOn",
            i.accounting_method AS "accountingMethod", i.ledgers, i.not_fetched,
            p.as_of AS pasted_as_of, p.pasted_at, coalesce(u.name, p.pasted_by) AS pasted_by, f.tenant
     FROM app.closing AS c
     JOIN app.client AS k ON k.firm_id = c.firm_id AND k.client_id = c.client_id
     LEFT JOIN app.import AS i
       ON i.firm_id = c.firm_id AND i.closing_id = c.closing_id
          AND i.import_id = coalesce($4::uuid, c.current_import_id) AND i.pruned_at IS NULL
     LEFT JOIN app.pasted_ledger AS p
       ON p.firm_id = c.firm_id AND p.closing_id = c.closing_id AND p.side = $3
     LEFT JOIN app.firm_user AS u ON u.firm_id = p.firm_id AND u.user_id = p.pasted_by
     LEFT JOIN app.fortnox_connection AS f ON f.firm_id = c.firm_id AND f.client_id = c.client_id
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId, side, importId ?? null],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    closingId,
    clientId: row.client_id,
    clientName: row.client_name,
    side,
    fiscalYear: fiscalYearOf(row),
    snapshot: row.import_id === null ? null : snapshotOf(row, row.import_id, side),
    pasted:
      row.pasted_as_of === null ? null : { asOf: row.pasted_as_of, at: row.pasted_at, by: row.pasted_by },
    tenant: row.tenant,
  };
}

function snapshotOf(row: GroundRow, importId: string, side: LedgerSide): LedgerSnapshot {
  const { number, source, yearId, readOn, accountingMethod } = row;
  const count = row.ledgers.find((ledger) => ledger.side === side);
  const refusalOf = (part: NotFetched["part"]): FortnoxFaultProblem | undefined =>
    row.not_fetched.find((lacking) => lacking.part === part)?.problem;
  return {
    importId,
    number,
    source,
    yearId,
    readOn,
    accountingMethod,
    invoices: count?.invoices ?? null,
    payments: count?.payments ?? null,
    refusal: refusalOf(`${side}-invoices`) ?? refusalOf(`${side}-payments`) ?? null,
  };
}
