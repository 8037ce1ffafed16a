/** What a closing's current import stored, read straight from the tables. */
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import type { TestInstallation } from "../testInstallation.ts";
import type { ConnectedClient } from "./fetching.ts";

export interface StoredInvoice {
  readonly side: string;
  readonly number: string;
  readonly balance_ore: bigint | null;
  readonly credit_reference: string | null;
  readonly read_alone: boolean;
  readonly changed_during_fetch: boolean;
  readonly booked: boolean;
  readonly cancelled: boolean;
  readonly paid_at_once: boolean;
  readonly currency: string;
}

export interface Snapshot {
  /** Of the closing's year, without accounts that are zero. */
  readonly closingOreByAccount: Readonly<Record<string, string>>;
  readonly previousOreByAccount: Readonly<Record<string, string>>;
  readonly invoices: readonly StoredInvoice[];
  readonly payments: readonly { readonly side: string; readonly number: string; readonly booked: boolean }[];
}

/** Reads it. */
export async function readSnapshot(
  house: TestInstallation,
  { user, closingId }: ConnectedClient,
): Promise<Snapshot> {
  const inFirm = createInFirm(house.database.pools.app);
  return inFirm(user.firmId, async (transaction) => {
    const { client, firmId } = transaction as typeof transaction & {
      client: import("pg").ClientBase;
      firmId: string;
    };
    const current = "(SELECT current_import_id FROM app.closing WHERE firm_id = $1 AND closing_id = $2)";
    const read = async <T extends object>(
      columns: string,
      table: string,
      more = "",
    ): Promise<readonly T[]> => {
      const sql = `SELECT ${columns} FROM app.${table} WHERE firm_id = $1 AND import_id = ${current} ${more}`;
      return (await client.query<T>(sql, [firmId, closingId])).rows;
    };
    const closings = async (year: number): Promise<Record<string, string>> => {
      const rows = await read<{ account: string; closing_ore: bigint }>(
        "account, closing_ore",
        "import_account",
        `AND year_index = ${year} AND closing_ore <> 0 ORDER BY account`,
      );
      return Object.fromEntries(rows.map(({ account, closing_ore: ore }) => [account, ore.toString()]));
    };
    return {
      closingOreByAccount: await closings(0),
      previousOreByAccount: await closings(-1),
      invoices: await read<StoredInvoice>("*", "import_invoice"),
      payments: await read("side, number, booked", "import_payment"),
    };
  });
}
