/** The queues of background work. A job holds ids only; the work itself must bear being run more than once. */
import type { QueueOptions } from "pg-boss";

export interface QueueDefinition extends QueueOptions {
  readonly name: string;
}

/** Every queue there is: made by the database's owner at migration, because the app may not change the schema. */
export const queues: readonly QueueDefinition[] = [
  { name: "sie-import", retryLimit: 3, retryDelay: 1, expireInSeconds: 900, deleteAfterSeconds: 86_400 },
];
