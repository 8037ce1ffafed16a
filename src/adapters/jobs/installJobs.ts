/** Installs pg-boss as the database's owner, so that the app's role needs no more than DML on its tables. */
import pg from "pg";
import { PgBoss } from "pg-boss";
import { queues } from "./queues.ts";

export const jobsSchema = "jobs";

/** Brings the jobs schema and its queues up to date and lets `appRole` use them. */
export async function installJobs(owner: pg.Client, appRole: string): Promise<void> {
  const boss = new PgBoss({
    schema: jobsSchema,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    db: { executeSql: (text, values) => owner.query(text, values) },
  });
  await boss.start();
  try {
    for (const { name, ...options } of queues) {
      const made = await boss.getQueue(name);
      // A queue keeps the policy that it was made with.
      const { policy, ...changeable } = options;
      await (made === null
        ? boss.createQueue(name, { ...changeable, ...(policy === undefined ? {} : { policy }) })
        : boss.updateQueue(name, changeable));
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  const role = pg.escapeIdentifier(appRole);
  await owner.query(`
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobsSchema} TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${jobsSchema} TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${jobsSchema} TO ${role}`);
}
