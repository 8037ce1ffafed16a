/** The clock of transfers: the database's moments, and spans that count the time that the machine slept, too. */
import type pg from "pg";
import type { TransferClock } from "#app/transfer/transferClock.ts";

/** Reads the clock of the database behind a pool. */
export function createTransferClock(pool: pg.Pool, sleep: TransferClock["sleep"]): TransferClock {
  let latestMs = 0;
  const wallStartMs = Date.now();
  const steadyStartMs = performance.now();
  return {
    now: async () => {
      const { rows } = await pool.query<{ readonly at: string }>("SELECT clock_timestamp() AS at");
      const [row] = rows;
      if (row === undefined) throw new Error("The database did not tell the time.");
      return new Date(row.at);
    },
    // The steady clock stands still while a machine sleeps, and the other may be set back: the later of both is right.
    monotonicMs: () => {
      latestMs = Math.max(latestMs, performance.now() - steadyStartMs, Date.now() - wallStartMs);
      return latestMs;
    },
    sleep,
  };
}
