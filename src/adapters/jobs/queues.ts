/** The queues of background work. A job holds ids only; the work itself must bear being run more than once. */
import type { Queue } from "pg-boss";

export type QueueDefinition = Readonly<Queue>;

/** Every queue there is: made by the database's owner at migration, because the app may not change the schema. */
export const queues: readonly QueueDefinition[] = [
  {
    name: "sie-import",
    retryLimit: 30,
    retryDelay: 1,
    expireInSeconds: 3600,
    // Missed when the process dies: the job then goes to another. Ten seconds is the least there is.
    heartbeatSeconds: 10,
    deleteAfterSeconds: 86_400,
  },
  {
    name: "transfers",
    // One of a key may wait while another is worked on: what is accepted meanwhile is not overlooked.
    policy: "short",
    retryLimit: 30,
    retryDelay: 1,
    expireInSeconds: 3600,
    heartbeatSeconds: 10,
    deleteAfterSeconds: 3600,
  },
  { name: "forget-file", retryLimit: 10, retryDelay: 3600, deleteAfterSeconds: 86_400 },
  { name: "prune-imports", retryLimit: 3, retryDelay: 60, deleteAfterSeconds: 86_400 },
];
