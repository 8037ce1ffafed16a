/** Logg: who, what, when, from what to what; append-only. And a user's own preferences. */
import { z } from "zod";
import { id, moment } from "./values.ts";
import { problem } from "./problem.ts";

/** GET /api/log?closingId&before&limit: newest first; `before` is the smallest entry number already shown. */
export const logQuery = z.object({
  closingId: id.exactOptional(),
  before: z.coerce.number().int().min(0).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const logEntry = z.object({
  entry: z.number().int(),
  at: moment,
  /** The person's name; empty for what was done at the server itself. */
  by: z.string(),
  /** What was done, with the data its Swedish sentence fills in (before and after). */
  event: problem,
});
export const log = z.object({ entries: z.array(logEntry), more: z.boolean() });

const columnName = z.string().regex(/^[\w.-]{1,50}$/);

/** GET and PUT /api/preferences: small settings of the signed-in user, e.g. hidden columns per table. */
export const preferences = z.object({
  singleKeys: z.boolean().default(true),
  hiddenColumns: z.record(columnName, z.array(columnName).max(50)).default({}),
});

export type LogEntry = z.infer<typeof logEntry>;
export type Log = z.infer<typeof log>;
export type Preferences = z.infer<typeof preferences>;
