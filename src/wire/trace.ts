/** Where a computed figure comes from (Varifrån?): formula, terms with a link each, and the rule by which it is rounded. */
import { z } from "zod";
import { amountOre, id } from "./values.ts";

export const traceLink = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("account"), account: z.string() }),
  z.object({ kind: z.literal("voucher"), voucherIndex: z.number().int() }),
  z.object({ kind: z.literal("entry"), entryId: id }),
  z.object({ kind: z.literal("appendix"), appendixId: id }),
  z.object({ kind: z.literal("ledger"), side: z.enum(["customer", "supplier"]) }),
  z.object({ kind: z.literal("import"), number: z.number().int() }),
]);

export const trace = z.object({
  /** Kebab-case; the web has a Swedish sentence for each. */
  formula: z.string(),
  terms: z.array(
    z.object({
      /** Kebab-case; the web has a Swedish word for each. */
      label: z.string(),
      /** Its own name where it has one: an account's, a row's. */
      name: z.string().nullable(),
      operator: z.enum(["+", "-", "="]),
      amountOre: amountOre.nullable(),
      link: traceLink.nullable(),
    }),
  ),
  resultOre: amountOre.nullable(),
  /** The rounding rule by name, where something was rounded. */
  rounding: z.string().nullable(),
});

export type Trace = z.infer<typeof trace>;
export type TraceLink = z.infer<typeof traceLink>;
