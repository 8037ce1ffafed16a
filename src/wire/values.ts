/**
 * Values that every part of the contract shares. Amounts travel as decimal strings of öre, because JSON numbers
 * are floats; dates as `YYYY-MM-DD`; moments as ISO 8601 in UTC.
 */
import { z } from "zod";

export const amountOre = z.string().regex(/^-?\d+$/);
export const plainDate = z.iso.date();
export const moment = z.iso.datetime({ offset: true });
export const id = z.uuid();
export const userId = z.string().regex(/^[\w-]{1,64}$/);

/** A period of days, both ends included. */
export const fiscalYear = z.object({ start: plainDate, end: plainDate });

export const role = z.enum(["administrator", "accountant", "reviewer", "reader"]);
export const companyForm = z.enum([
  "limited-company",
  "sole-trader",
  "partnership",
  "limited-partnership",
  "economic-association",
  "housing-cooperative",
  "nonprofit-association",
  "foundation",
  "other",
]);

export type FiscalYear = z.infer<typeof fiscalYear>;
export type Role = z.infer<typeof role>;
export type CompanyForm = z.infer<typeof companyForm>;

/** A person as others in the firm see them: a removed person keeps the name on what they did. */
export const person = z.object({ userId, name: z.string(), active: z.boolean() });
