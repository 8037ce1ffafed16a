/** The figures of a closing: balance accounts, result accounts, an account's ledger (huvudbok), one voucher. */
import { z } from "zod";
import { amountOre, plainDate } from "./values.ts";

/** Null is unknown (the source does not say), never zero. */
const figures = z.object({
  openingOre: amountOre.nullable(),
  movementOre: amountOre.nullable(),
  closingOre: amountOre.nullable(),
  previousOre: amountOre.nullable(),
});

export const accountLine = figures.extend({ account: z.string(), name: z.string(), rows: z.number().int() });
export const group = z.object({ key: z.string(), sums: figures, accounts: z.array(accountLine) });

/** GET /api/closings/:closingId/reconciliation. Debit positive, credit negative, as in the ledger. */
export const reconciliation = z.object({
  importNumber: z.number().int().nullable(),
  assets: z.object({ groups: z.array(group), sums: figures }),
  equityAndLiabilities: z.object({ groups: z.array(group), sums: figures }),
  /** Accounts that the chart's numbering does not place (class 0, 9, letters). */
  unplaced: z.array(group),
  /** The result so far, from the result accounts: what makes the balance sheet even before it is booked. */
  result: figures,
  /** Assets + equity and liabilities + result not yet booked: zero when the books balance. */
  balance: figures,
});

/** GET /api/closings/:closingId/result. Income negative, cost positive, as in the ledger. */
export const result = z.object({
  importNumber: z.number().int().nullable(),
  groups: z.array(
    z.object({
      key: z.string(),
      sums: z.object({ currentOre: amountOre.nullable(), previousOre: amountOre.nullable() }),
      accounts: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          rows: z.number().int(),
          currentOre: amountOre.nullable(),
          previousOre: amountOre.nullable(),
        }),
      ),
    }),
  ),
  sums: z.object({ currentOre: amountOre.nullable(), previousOre: amountOre.nullable() }),
});

/** GET /api/closings/:closingId/accounts/:account/ledger?from=0&limit=100 (positions count from 0, date order). */
export const ledgerQuery = z.object({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const ledgerRow = z.object({
  position: z.number().int(),
  date: plainDate.nullable(),
  voucherIndex: z.number().int(),
  voucher: z.string(),
  text: z.string(),
  amountOre,
  /** Running balance after the row; null when the opening balance is unknown. */
  balanceOre: amountOre.nullable(),
});
export const ledger = z.object({
  account: z.string(),
  name: z.string(),
  openingOre: amountOre.nullable(),
  movementOre: amountOre.nullable(),
  closingOre: amountOre.nullable(),
  previousOre: amountOre.nullable(),
  total: z.number().int(),
  rows: z.array(ledgerRow),
});

/** GET /api/closings/:closingId/vouchers/:voucherIndex */
export const voucher = z.object({
  voucherIndex: z.number().int(),
  voucher: z.string(),
  date: plainDate.nullable(),
  registeredOn: plainDate.nullable(),
  signature: z.string(),
  text: z.string(),
  balanced: z.boolean(),
  rows: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      amountOre,
      text: z.string(),
      objects: z.array(z.object({ dimension: z.string(), object: z.string() })),
      quantity: z.string().nullable(),
      /** `added` and `struck` are the source's own corrections (RTRANS, BTRANS); struck rows are in no sum. */
      correction: z.enum(["none", "added", "struck"]),
    }),
  ),
});

export type Reconciliation = z.infer<typeof reconciliation>;
export type ReconciliationGroup = z.infer<typeof group>;
export type ResultView = z.infer<typeof result>;
export type Ledger = z.infer<typeof ledger>;
export type LedgerRow = z.infer<typeof ledgerRow>;
export type Voucher = z.infer<typeof voucher>;
