/** What people do in a company while somebody looks at it from outside: named, so that tests can ask for it. */
import { z } from "zod";

const register = z.enum(["customer", "supplier"]);
const number = z.number().int().min(1);
const date = z.iso.date();
/** Whole öre as text. */
const amount = z.string().regex(/^-?\d+$/);
const licence = z.enum([
  "integration",
  "app",
  "bookkeeping",
  "customer-invoice",
  "supplier-invoice",
  "assets",
  "archive",
]);
const voucherKey = { yearId: number, series: z.string(), number };

export const change = z.discriminatedUnion("kind", [
  /** Pays an open invoice in full, or some of it. The first open one when no number is given. */
  z.object({
    kind: z.literal("pay-invoice"),
    register,
    number: number.exactOptional(),
    date: date.exactOptional(),
    amountOre: amount.exactOptional(),
  }),
  /** Makes out a new invoice and books it. */
  z.object({ kind: z.literal("add-invoice"), register, date: date.exactOptional() }),
  /** Books a draft, on its own day or another. */
  z.object({ kind: z.literal("book-invoice"), register, number, date: date.exactOptional() }),
  /** Books a prepared payment. */
  z.object({ kind: z.literal("book-payment"), register, number }),
  z.object({ kind: z.literal("credit-invoice"), register, number, date: date.exactOptional() }),
  /** Posts a manual voucher of two rows. */
  z.object({
    kind: z.literal("post-voucher"),
    series: z.string().exactOptional(),
    date: date.exactOptional(),
    text: z.string().exactOptional(),
    comments: z.string().exactOptional(),
    debit: number.exactOptional(),
    credit: number.exactOptional(),
    amountOre: amount.exactOptional(),
  }),
  /** Posts a voucher again, comment and all, as people copy them. */
  z.object({ kind: z.literal("copy-voucher"), ...voucherKey }),
  /** Strikes the first row and puts one on another account in its place. */
  z.object({ kind: z.literal("edit-voucher"), ...voucherKey, account: number.exactOptional() }),
  z.object({ kind: z.literal("delete-voucher"), ...voucherKey }),
  z.object({ kind: z.literal("reverse-voucher"), ...voucherKey, date: date.exactOptional() }),
  z.object({ kind: z.literal("lock-through"), date: date.nullable() }),
  z.object({ kind: z.literal("set-licences"), licences: z.array(licence) }),
  z.object({ kind: z.literal("set-user-lacks"), licences: z.array(licence) }),
  z.object({
    kind: z.literal("set-account"),
    yearId: number,
    number,
    active: z.boolean().exactOptional(),
    costCenterSetting: z.enum(["ALLOWED", "MANDATORY", "NOTALLOWED"]).exactOptional(),
  }),
  z.object({ kind: z.literal("set-series"), yearId: number, code: z.string(), manual: z.boolean() }),
  z.object({ kind: z.literal("set-opening-balance"), yearId: number, account: number, amountOre: amount }),
  z.object({ kind: z.literal("open-next-year") }),
  z.object({ kind: z.literal("remove-last-year") }),
  z.object({ kind: z.literal("carry-balances"), yearId: number }),
  z.object({
    kind: z.literal("set-habits"),
    habits: z.object({
      sieEncoding: z.enum(["utf-8", "cp437", "latin-1"]).exactOptional(),
      sieHonoursDates: z.boolean().exactOptional(),
      permissionStatus: z.union([z.literal(400), z.literal(403)]).exactOptional(),
      errorCasing: z.enum(["mixed", "lower", "upper"]).exactOptional(),
      nothingAs: z.enum(["absent", "null", "empty"]).exactOptional(),
      supplierDatesHonoured: z.boolean().exactOptional(),
      supplierListHasBalance: z.boolean().exactOptional(),
      foreignSupplierBalanceIn: z.enum(["invoice-currency", "sek"]).exactOptional(),
    }),
  }),
]);
export type Change = z.infer<typeof change>;
