/** The queue of background work as the app uses it: DML only, on the same database as the data it works on. */
import type pg from "pg";
import { PgBoss } from "pg-boss";
import { jobsSchema } from "./installJobs.ts";

export interface JobsOptions {
  readonly pool: pg.Pool;
  readonly onError: (error: Error) => void;
}

/** Starts pg-boss over a pool of the app's role; workers are added with `work`. */
export async function startJobs(options: JobsOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    schema: jobsSchema,
    migrate: false,
    createSchema: false,
    schedule: false,
    // How soon a job whose process has died is seen to have none.
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    // Rebuilding an index is the owner's right; the tables here stay small.
    reindex: false,
    db: { executeSql: (text, values) => options.pool.query(text, values) },
  });
  boss.on("error", options.onError);
  await boss.start();
  return boss;
}
