/** What an appendix of each kind holds: what people type, paste and pick. Amounts are null until they are typed. */
import { z } from "zod";
import { amountOre, plainDate } from "./values.ts";

const rowId = z.string().regex(/^[\w-]{1,40}$/);
const account = z.string().min(1).max(20);
const text = z.string().max(500);
const reference = z.string().max(200);
/** A voucher of the closing's year by its name, which survives a re-import. */
const pickedVoucher = z.object({ series: z.string().max(40), number: z.string().max(40) });
const mostRows = 10_000;

export const specificationContent = z.object({
  rows: z
    .array(
      z.object({
        id: rowId,
        text,
        reference,
        /** Null is the appendix's only account. */
        account: account.nullable(),
        date: plainDate.nullable(),
        voucher: pickedVoucher.nullable(),
        /** Debit positive. */
        amountOre: amountOre.nullable(),
      }),
    )
    .max(mostRows),
});

export const bankContent = z.object({
  /** Money in the bank is positive. */
  statements: z
    .array(z.object({ account, date: plainDate.nullable(), balanceOre: amountOre.nullable() }))
    .max(50),
  rows: z
    .array(
      z.object({
        id: rowId,
        stands: z.enum(["only-booked", "only-on-statement"]),
        account: account.nullable(),
        date: plainDate.nullable(),
        text,
        reference,
        voucher: pickedVoucher.nullable(),
        amountOre: amountOre.nullable(),
      }),
    )
    .max(mostRows),
});

export const accrualContent = z.object({
  rows: z
    .array(
      z.object({
        id: rowId,
        text,
        account: account.nullable(),
        /** The whole, without sign of debit or credit. */
        amountOre: amountOre.nullable(),
        from: plainDate.nullable(),
        to: plainDate.nullable(),
        basis: z.enum(["months", "days"]).nullable(),
        timing: z.enum(["prepaid", "accrued"]).nullable(),
      }),
    )
    .max(mostRows),
});

export const taxAccountContent = z.object({
  /** The days that the list covers; null when it does not say. */
  from: plainDate.nullable(),
  through: plainDate.nullable(),
  openingBalanceOre: amountOre.nullable(),
  closingBalanceOre: amountOre.nullable(),
  transactions: z
    .array(z.object({ id: rowId, date: plainDate, text, amountOre, balanceOre: amountOre.nullable() }))
    .max(mostRows),
});

/** Computed from the ledger, fetched or pasted under Reskontra: nothing is typed here. */
export const ledgerContent = z.object({});
/** Computed from Dispositioner & skatt: nothing is typed here. */
export const computedContent = z.object({});
/** The group of the balance sheet. */
export const mainContent = z.object({ group: z.string() });

export const appendixKind = z.enum([
  "specification",
  "bank",
  "tax-account",
  "accrual",
  "customer-ledger",
  "supplier-ledger",
  "tax-reserves",
  "excess-depreciation",
  "tax-liability",
  "main",
]);

export const appendixContent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("specification"), content: specificationContent }),
  z.object({ kind: z.literal("bank"), content: bankContent }),
  z.object({ kind: z.literal("tax-account"), content: taxAccountContent }),
  z.object({ kind: z.literal("accrual"), content: accrualContent }),
  z.object({ kind: z.literal("customer-ledger"), content: ledgerContent }),
  z.object({ kind: z.literal("supplier-ledger"), content: ledgerContent }),
  z.object({ kind: z.literal("tax-reserves"), content: computedContent }),
  z.object({ kind: z.literal("excess-depreciation"), content: computedContent }),
  z.object({ kind: z.literal("tax-liability"), content: computedContent }),
  z.object({ kind: z.literal("main"), content: mainContent }),
]);

export type AppendixKind = z.infer<typeof appendixKind>;
export type AppendixContent = z.infer<typeof appendixContent>;
export type SpecificationContent = z.infer<typeof specificationContent>;
export type BankContent = z.infer<typeof bankContent>;
export type AccrualContent = z.infer<typeof accrualContent>;
export type TaxAccountContent = z.infer<typeof taxAccountContent>;
