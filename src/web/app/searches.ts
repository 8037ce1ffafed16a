/** What the addresses of several pages say after their question mark. */
import { z } from "zod";
import { taxStep } from "#wire/tax.ts";

// A number typed in the address is read as a number; accounts and invoices are strings.
const code = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const id = z.uuid().optional().catch(undefined);

/** The account and the voucher that the side panel shows. */
export const panelSearch = z.object({
  konto: code,
  ver: z.coerce.number().int().optional().catch(undefined),
});

/** What Reskontra shows: the day, the rows, the voucher in its panel. */
export const ledgerSearch = panelSearch.pick({ ver: true }).extend({
  datum: z.iso.date().optional().catch(undefined),
  sok: z.string().optional(),
  sortera: z.string().optional(),
  visa: z.literal("parter").optional().catch(undefined),
  faktura: code,
});

/** The entry that is unfolded in the journal, the voucher or the export beside it, and what stands over it. */
export const entriesSearch = panelSearch.pick({ ver: true }).extend({
  post: id,
  visa: z.enum(["export", "sifiler", "aterkomna"]).optional().catch(undefined),
  /** The entry that is held against its voucher in Fortnox. */
  jamfor: id,
});

/** What a new entry begins with: a copy, the opposite of another, a template, the difference of an account. */
export const newEntrySearch = z.object({
  kopia: id,
  vand: id,
  mall: id,
  konto: code,
  bilaga: id,
});

/** The tab of Deklaration, the box beside it or the account whose box is chosen, and the voucher. */
export const formsSearch = panelSearch.extend({
  blad: z.enum(["INK2", "INK2R", "INK2S", "uppgifter", "konton", "sru"]).optional().catch(undefined),
  ruta: code,
});

/** The step of Dispositioner & skatt that is worked on. */
export const taxSearch = z.object({ steg: taxStep.optional().catch(undefined) });
