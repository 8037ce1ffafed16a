/** Typed queries over one connection that someone else opened, in a transaction that someone else ends. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type pg from "pg";
import { invariant } from "#lib/invariant.ts";
import type { Database } from "./schema.ts";

/** Builds queries on schema `app` that run on `client`. */
export function queriesOn(client: pg.ClientBase): Kysely<Database> {
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => borrowing(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }).withSchema("app");
}

function borrowing(client: pg.ClientBase): Driver {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    init: nothing,
    acquireConnection: () => Promise.resolve(connectionOf(client)),
    beginTransaction: () => refuse("The transaction is begun already."),
    commitTransaction: () => refuse("The transaction ends where it began."),
    rollbackTransaction: () => refuse("The transaction ends where it began."),
    releaseConnection: nothing,
    destroy: nothing,
  };
}

function connectionOf(client: pg.ClientBase): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount } = await client.query<R & pg.QueryResultRow>(query.sql, [...query.parameters]);
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery: () => {
      throw new Error("Rows are streamed by COPY or read in pages.");
    },
  };
}

function refuse(sentence: string): Promise<void> {
  invariant(false, sentence);
}
