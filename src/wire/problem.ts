/** How every refusal looks on the wire: a kind that the web has a Swedish text for, and the data in that text. */
import { z } from "zod";

const datum = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const problem = z.object({
  kind: z.string(),
  data: z.record(z.string(), z.union([datum, z.array(datum)])).default({}),
});
/** With `problems` when several things stand in the way, all told at once. */
export const refusal = z.object({ problem, problems: z.array(problem).exactOptional() });

export type WireProblem = z.infer<typeof problem>;
