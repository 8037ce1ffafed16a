/**
 * Connections to PostgreSQL. Values come as the rest of the program wants them: bigint for int8 (öre), text for
 * dates and numerics, ISO 8601 in UTC for time stamps. Set per pool, because better-auth and pg-boss share the driver
 * and expect its own defaults.
 */
import pg from "pg";

const ownTypes = new pg.TypeOverrides();
ownTypes.setTypeParser(pg.types.builtins.INT8, BigInt);
ownTypes.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
ownTypes.setTypeParser(pg.types.builtins.NUMERIC, (text: string) => text);
ownTypes.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => new Date(text).toISOString());

export interface PoolOptions {
  readonly url: string;
  readonly connections: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
}

const connectionPatienceMs = 15_000;

/** Opens a pool whose rows hold our own value types. */
export function createPool(options: PoolOptions): pg.Pool {
  return listening(
    new pg.Pool({
      connectionString: options.url,
      max: options.connections,
      connectionTimeoutMillis: connectionPatienceMs,
      application_name: options.name,
      types: ownTypes,
    }),
  );
}

/** Opens a pool with the driver's own value types and a search path, for libraries that bring their own tables. */
export function createForeignPool(options: PoolOptions & { readonly searchPath: string }): pg.Pool {
  return listening(
    new pg.Pool({
      connectionString: options.url,
      max: options.connections,
      connectionTimeoutMillis: connectionPatienceMs,
      application_name: options.name,
      options: `-c search_path=${options.searchPath}`,
    }),
  );
}

function listening(pool: pg.Pool): pg.Pool {
  // A connection that breaks is replaced at the next query; unheard, the event would end the process.
  const heard = (): void => undefined;
  pool.on("error", heard);
  // The pool hears of idle connections only, not of one that is lent out between two questions.
  pool.on("connect", (client) => client.on("error", heard));
  return pool;
}

/** Thrown when the database does not let us in; the message says which setting to look at. */
class DatabaseUnreachableError extends Error {
  override readonly name = "DatabaseUnreachableError";
  readonly code = "database-unreachable";
}

/** Runs the first question to a database, and names the setting that led there when it gives no answer. */
export async function reach<T>(setting: string, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (cause) {
    // A connection that is refused at several addresses has its reasons inside and no message of its own.
    const reasons = cause instanceof AggregateError ? (cause.errors as readonly unknown[]) : [cause];
    const text = reasons
      .map((reason) => (reason instanceof Error ? reason.message : String(reason)))
      .join(", ");
    throw new DatabaseUnreachableError(`The database of ${setting} cannot be reached: ${text}`, { cause });
  }
}
