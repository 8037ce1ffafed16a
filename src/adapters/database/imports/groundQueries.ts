/** The closing that an import goes into, with what its figures are compared with. */
import type { Transaction } from "#app/firm/inFirm.ts";
import type { ClosingGround } from "#app/snapshots/snapshot.ts";
import type { LastClosings } from "#domain/imports/checkBalances.ts";
import { ore } from "#domain/money/ore.ts";
import { placeOfAccount } from "#domain/chart/accountPlace.ts";
import type { OrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { type FirmTransaction, firmTransactionOf } from "../firmTransaction.ts";
import { fiscalYearOf } from "../stores/closingQueries.ts";

interface GroundRow {
  readonly client_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly organization_number: OrganizationNumber;
  readonly name: string;
  readonly import_id: string | null;
  readonly number: number;
  readonly imported_at: string;
  readonly content_hash: Uint8Array;
  readonly next_number: number;
  readonly last_import_id: string | null;
}

/** Reads it all in two queries; null when the closing is gone. */
export async function readGround(transaction: Transaction, closingId: string): Promise<ClosingGround | null> {
  const inFirm = firmTransactionOf(transaction);
  const { rows } = await inFirm.client.query<GroundRow>(
    `SELECT c.client_id, c.starts_on, c.ends_on, k.organization_number, k.name,
            i.import_id, i.number, i.imported_at, i.content_hash,
            1 + coalesce((SELECT max(number) FROM app.import AS n
                          WHERE n.firm_id = c.firm_id AND n.closing_id = c.closing_id), 0) AS next_number,
            (SELECT b.current_import_id FROM app.closing AS b
             WHERE b.firm_id = c.firm_id AND b.client_id = c.client_id AND b.ends_on = c.starts_on - 1
            ) AS last_import_id
     FROM app.closing AS c
     JOIN app.client AS k ON k.firm_id = c.firm_id AND k.client_id = c.client_id
     LEFT JOIN app.import AS i ON i.firm_id = c.firm_id AND i.import_id = c.current_import_id
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [inFirm.firmId, closingId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    clientId: row.client_id,
    target: {
      organizationNumber: row.organization_number,
      clientName: row.name,
      fiscalYear: fiscalYearOf(row),
    },
    current:
      row.import_id === null
        ? null
        : {
            importId: row.import_id,
            number: row.number,
            importedAt: row.imported_at,
            contentHash: row.content_hash,
          },
    nextNumber: row.next_number,
    lastClosings: row.last_import_id === null ? null : await readClosings(inFirm, row.last_import_id),
  };
}

async function readClosings({ client, firmId }: FirmTransaction, importId: string): Promise<LastClosings> {
  const { rows } = await client.query<{ readonly account: string; readonly closing_ore: bigint }>(
    `SELECT account, closing_ore FROM app.import_account
     WHERE firm_id = $1 AND import_id = $2 AND year_index = 0 AND closing_ore IS NOT NULL`,
    [firmId, importId],
  );
  const balances = rows.filter(({ account }) => placeOfAccount(account).statement === "balance");
  return new Map(balances.map(({ account, closing_ore }) => [account, ore(closing_ore)]));
}
