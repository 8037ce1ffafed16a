/**
 * The turn of each request: at most 25 in any 5 seconds per client id and tenant, over all processes and firms. The
 * database keeps the places and its clock alone is asked. In each process one request per tenant stands in line, the
 * others wait behind it here, so that waiting costs a query now and then and nothing else.
 */
import type pg from "pg";
import type { Turns } from "../transport/fortnoxCalls.ts";

export interface LimiterKey {
  readonly oauthClientId: string;
  readonly tenant: string;
}

export interface LimiterDeps {
  readonly pool: pg.Pool;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface Limiter {
  turnsOf(key: LimiterKey): Turns;
}

interface Place {
  readonly place: number;
  readonly use: bigint;
}

interface Asked {
  readonly place: number | null;
  readonly use: bigint | null;
  readonly ticket: bigint | null;
  readonly waitMs: number;
}

/** Makes the limiter of this process. */
export function createLimiter(deps: LimiterDeps): Limiter {
  const lineByKey = new Map<string, Promise<unknown>>();
  return {
    turnsOf: (key) => ({
      take: async (signal, work) => {
        const place = await untilAborted(
          signal,
          inLine(lineByKey, key, () => waitForPlace(deps, key, signal)),
        );
        return occupy(deps.pool, { key, place }, work);
      },
      pause: (ms) => pause(deps.pool, key, ms),
    }),
  };
}

/** Runs one at a time per key, in the order they came. */
async function inLine<T>(
  lineByKey: Map<string, Promise<unknown>>,
  { oauthClientId, tenant }: LimiterKey,
  work: () => Promise<T>,
): Promise<T> {
  const name = `${oauthClientId} ${tenant}`;
  const before = lineByKey.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  lineByKey.set(name, mine);
  try {
    return await mine;
  } finally {
    if (lineByKey.get(name) === mine) lineByKey.delete(name);
  }
}

/** Lets whoever cancels go at once; their turn in line comes to nothing by itself. */
async function untilAborted<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work;
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => {
    aborted.reject(signal.reason);
  };
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

async function waitForPlace(
  { pool, sleep }: LimiterDeps,
  key: LimiterKey,
  signal: AbortSignal | undefined,
): Promise<Place> {
  let ticket: bigint | null = null;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const asked = await ask(pool, key, ticket);
      if (asked.place !== null && asked.use !== null) return { place: asked.place, use: asked.use };
      ticket = asked.ticket;
      await sleep(asked.waitMs, signal);
    }
  } catch (error) {
    if (ticket !== null) await leaveLine(pool, key, ticket);
    throw error;
  }
}

/** Holds the place until the request has surely arrived: when its answer begins, or when nothing more will be sent. */
async function occupy<T>(
  pool: pg.Pool,
  { key, place }: { readonly key: LimiterKey; readonly place: Place },
  work: (onArrived: () => void) => Promise<T>,
): Promise<T> {
  let left: Promise<void> | undefined;
  const leave = (): void => {
    left ??= leavePlace(pool, key, place);
  };
  try {
    return await work(leave);
  } finally {
    leave();
    await left;
  }
}

async function ask(pool: pg.Pool, key: LimiterKey, ticket: bigint | null): Promise<Asked> {
  const { rows } = await pool.query<Asked>({
    name: "fortnox-take-place",
    text: 'SELECT place, use, ticket, wait_ms AS "waitMs" FROM fortnox.take_place($1, $2, $3)',
    values: [key.oauthClientId, key.tenant, ticket],
  });
  const [asked] = rows;
  if (asked === undefined) throw new Error("The limiter did not answer.");
  return asked;
}

async function leavePlace(pool: pg.Pool, key: LimiterKey, { place, use }: Place): Promise<void> {
  const values = [key.oauthClientId, key.tenant, place, use];
  // Unheard, the place stays taken until its lease is over: slower, never too fast.
  await pool
    .query({
      name: "fortnox-leave-place",
      text: "SELECT fortnox.leave_place($1, $2, $3::smallint, $4)",
      values,
    })
    .catch(() => undefined);
}

async function leaveLine(pool: pg.Pool, key: LimiterKey, ticket: bigint): Promise<void> {
  await pool
    .query("DELETE FROM fortnox.waiter WHERE oauth_client_id = $1 AND tenant = $2 AND ticket = $3", [
      key.oauthClientId,
      key.tenant,
      ticket,
    ])
    .catch(() => undefined);
}

async function pause(pool: pg.Pool, key: LimiterKey, ms: number): Promise<void> {
  await pool.query(
    `UPDATE fortnox.tenant
     SET paused_until = greatest(paused_until, clock_timestamp() + make_interval(secs => $3::double precision / 1000))
     WHERE oauth_client_id = $1 AND tenant = $2`,
    [key.oauthClientId, key.tenant, Math.min(ms, 60_000)],
  );
}
