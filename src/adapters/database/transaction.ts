/** One transaction on a connection of its own: every one that is not the migrations' runs here. */
import type pg from "pg";

export interface TransactionOptions {
  readonly pool: pg.Pool;
  /** `BEGIN`, and what is set for the transaction alone. */
  readonly begin: string;
}

/** Commits what `work` did, or undoes it all when it throws. */
export async function inTransaction<T>(
  { pool, begin }: TransactionOptions,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((cause: unknown) => {
      broken = new Error("The rollback failed", { cause });
    });
    throw error;
  } finally {
    // A connection that could not roll back is closed, not lent out again.
    client.release(broken);
  }
}
