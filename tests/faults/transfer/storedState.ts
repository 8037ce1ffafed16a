/** What a backup would have of the transfers, taken and put back without stopping the house for the others. */
import type { House } from "./house.ts";
import type { Firm } from "./town.ts";

const tables = ["app.transfer", "app.series_height"] as const;

export interface StoredState {
  readonly firmIds: readonly string[];
  readonly rowsByTable: ReadonlyMap<string, string>;
}

/** Takes it. */
export async function takeState({ owner }: House, firms: readonly Firm[]): Promise<StoredState> {
  const firmIds = firms.map(({ firmId }) => firmId);
  const rowsByTable = new Map<string, string>();
  for (const table of tables) {
    const { rows } = await owner.query<{ rows: string }>(
      `SELECT coalesce(jsonb_agg(t), '[]')::text AS rows FROM ${table} AS t WHERE firm_id = ANY($1)`,
      [firmIds],
    );
    rowsByTable.set(table, rows[0]?.rows ?? "[]");
  }
  return { firmIds, rowsByTable };
}

/** Puts it back in the place of what is there. */
export async function putBack({ owner }: House, { firmIds, rowsByTable }: StoredState): Promise<void> {
  for (const [table, rows] of rowsByTable) {
    await owner.query(`DELETE FROM ${table} WHERE firm_id = ANY($1)`, [firmIds]);
    await owner.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [rows],
    );
  }
}
