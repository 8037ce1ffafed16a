/**
 * Many rows into a table under row-level security, which PostgreSQL refuses to COPY into: COPY to a temporary table,
 * then INSERT … SELECT with the firm of the transaction. In batches, so that the next one is put together while the
 * server stores the one before.
 */
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { finished } from "node:stream/promises";
import { CopyBuffer } from "./copyBuffer.ts";

export interface BulkTarget {
  /** Table in schema app, whose first columns are firm_id and the id of what owns the rows. */
  readonly table: string;
  /** The other columns, in the order in which `writeRow` writes them, with their types. */
  readonly columns: readonly (readonly [name: string, type: string])[];
}

export interface BulkRows {
  readonly count: number;
  readonly writeRow: (buffer: CopyBuffer, index: number) => void;
  /** Told after each batch how many rows the server has. */
  readonly onStored: (count: number) => void;
  /** Called while the server stores a batch, with how far the rows are put together, 0 to 1: time for other work. */
  readonly meanwhile?: (share: number) => void;
}

const batchBytes = 8 << 20;
const rowsPerBatch = 60_000;

/** What the rows belong to. */
export interface BulkOwner {
  readonly column: "import_id" | "ledger_day_id";
  readonly id: string;
}

/** Stores all rows as rows of their owner. */
export async function bulkLoad(
  client: pg.ClientBase,
  { owner, ...target }: BulkTarget & { readonly owner: BulkOwner },
  rows: BulkRows,
): Promise<void> {
  const staging = `staged_${target.table}`;
  const names = target.columns.map(([name]) => name).join(", ");
  const types = target.columns.map((column) => column.join(" ")).join(", ");
  await client.query(`CREATE TEMPORARY TABLE IF NOT EXISTS ${staging} (${types}) ON COMMIT DROP`);
  const buffer = new CopyBuffer(batchBytes);
  let storing: Promise<unknown> = Promise.resolve();
  for (let index = 0; index < rows.count; index += rowsPerBatch) {
    const until = Math.min(rows.count, index + rowsPerBatch);
    buffer.clear();
    for (let row = index; row < until; row++) rows.writeRow(buffer, row);
    rows.meanwhile?.(until / rows.count);
    await storing;
    rows.onStored(index);
    await client.query(`TRUNCATE ${staging}`);
    await copy(client, `COPY ${staging} FROM STDIN (FORMAT binary)`, buffer.finish());
    storing = client.query(
      `INSERT INTO app.${target.table} (firm_id, ${owner.column}, ${names})
       SELECT (SELECT app.current_firm()), $1::uuid, ${names} FROM ${staging}`,
      [owner.id],
    );
    // Waited for at the next turn; until then a failure must not count as unheard.
    storing.catch(() => undefined);
  }
  await storing;
  rows.onStored(rows.count);
}

async function copy(client: pg.ClientBase, statement: string, bytes: Buffer): Promise<void> {
  const stream = client.query(copyFrom(statement));
  stream.end(bytes);
  await finished(stream);
}
