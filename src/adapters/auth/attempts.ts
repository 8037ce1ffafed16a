/** Counts of attempts in PostgreSQL. Who attempts is stored as a keyed hash: no address is kept in clear. */
import { createHmac } from "node:crypto";
import type pg from "pg";
import type { Attempt, Attempts } from "#app/accounts/attempts.ts";

/** Makes the port over a pool of the auth role with search_path `auth`. */
export function createAttempts(pool: pg.Pool, secret: string): Attempts {
  const keyOf = ({ limit, subject }: Attempt): string =>
    createHmac("sha256", secret).update(`${limit.name}\n${subject.toLowerCase()}`).digest("hex");
  return {
    count: async (attempts) => {
      const waits = await Promise.all(attempts.map((attempt) => count(pool, attempt, keyOf(attempt))));
      const longest = Math.max(...waits);
      return longest > 0 ? longest : null;
    },
    forgive: async (attempts) => {
      await pool.query("UPDATE attempt SET count = count - 1 WHERE key = ANY ($1) AND count > 0", [
        attempts.map(keyOf),
      ]);
    },
    clear: async (attempt) => {
      await pool.query("DELETE FROM attempt WHERE key = $1", [keyOf(attempt)]);
    },
  };
}

/** Gives the seconds until the window ends when the attempt is one too many, else 0. */
async function count(pool: pg.Pool, { limit }: Attempt, key: string): Promise<number> {
  const { rows } = await pool.query<{ count: number; seconds: number }>(
    `INSERT INTO attempt AS a (key, count, window_ends_at) VALUES ($1, 1, now() + make_interval(secs => $2))
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN a.window_ends_at <= now() THEN 1 ELSE a.count + 1 END,
       window_ends_at = CASE WHEN a.window_ends_at <= now() THEN now() + make_interval(secs => $2)
                             ELSE a.window_ends_at END
     RETURNING count, greatest(1, ceil(extract(epoch FROM window_ends_at - now())))::integer AS seconds`,
    [key, limit.windowSeconds],
  );
  const [counted] = rows;
  return counted !== undefined && counted.count > limit.most ? counted.seconds : 0;
}
