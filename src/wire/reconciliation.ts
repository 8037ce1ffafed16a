/** The figures of a closing: balance accounts, result accounts, an account's ledger (huvudbok), one voucher. */
import { z } from "zod";
import { accountStatus, signOffState } from "./signOff.ts";
import { trace } from "./trace.ts";
import { amountOre, id, moment, plainDate } from "./values.ts";

/** Null is unknown (the source does not say), never zero. */
const figures = z.object({
  openingOre: amountOre.nullable(),
  movementOre: amountOre.nullable(),
  /** Justering: what closing entries add that the books do not hold yet; in the closing balance. Never unknown. */
  adjustmentOre: amountOre,
  closingOre: amountOre.nullable(),
  previousOre: amountOre.nullable(),
});

/** What supports an account, and how it stands. */
const supported = z.object({
  /** Avstämt belopp: what the appendices sum to; null without support, and when a part is unknown. */
  reconciledOre: amountOre.nullable(),
  /** closing − reconciled; null when either is unknown. */
  differenceOre: amountOre.nullable(),
});
export const accountLine = figures.extend({
  account: z.string(),
  name: z.string(),
  rows: z.number().int(),
  ...supported.shape,
  appendices: z.number().int(),
  /** Of the checks that name the account. */
  checks: z.enum(["ok", "attention", "not-run"]),
  status: accountStatus,
  /** Who signed last (Signerad av), also when it is stale. */
  signedBy: z.object({ name: z.string(), at: moment }).nullable(),
  comments: z.number().int(),
  questions: z.number().int(),
});
const progress = z.object({
  accounts: z.number().int(),
  /** Agrees, signed, reviewed or not applicable. */
  settled: z.number().int(),
  /** Differences are never netted: how many, and the amount when there is one alone. */
  differences: z.object({ count: z.number().int(), onlyOre: amountOre.nullable() }),
});
export const group = z.object({
  key: z.string(),
  sums: figures.extend({ reconciledOre: amountOre.nullable() }),
  progress,
  accounts: z.array(accountLine),
});
const side = z.object({
  groups: z.array(group),
  sums: figures.extend({ reconciledOre: amountOre.nullable() }),
  progress,
});

/** GET /api/closings/:closingId/reconciliation. Debit positive, credit negative, as in the ledger. */
export const reconciliation = z.object({
  importNumber: z.number().int().nullable(),
  assets: side,
  equityAndLiabilities: side,
  /** Accounts that the chart's numbering does not place (class 0, 9, letters). */
  unplaced: z.array(group),
  /** The result so far, from the result accounts: what makes the balance sheet even before it is booked. */
  result: figures,
  /** Assets + equity and liabilities + result not yet booked: zero when the books balance. */
  balance: figures,
  progress,
});

/** GET /api/closings/:closingId/accounts/:account: what the side panel shows beside the ledger. */
export const accountState = figures.extend({
  account: z.string(),
  name: z.string(),
  ...supported.shape,
  materialityOre: amountOre,
  signOff: signOffState,
  appendices: z.array(
    z.object({
      appendixId: id,
      number: z.number().int(),
      name: z.string(),
      kind: z.string(),
      amountOre: amountOre.nullable(),
      status: accountStatus,
      files: z.number().int(),
    }),
  ),
  /** The ledger whose control account it is. */
  ledger: z.enum(["customer", "supplier"]).nullable(),
  /** Varifrån?, by column: opening, movement, adjustment, closing, reconciled, difference, previous. */
  traces: z.object({
    opening: trace,
    movement: trace,
    adjustment: trace,
    closing: trace,
    reconciled: trace,
    difference: trace,
    previous: trace,
  }),
  findings: z.array(z.object({ check: z.string(), text: z.string(), amountOre: amountOre.nullable() })),
});

const resultFigures = z.object({
  /** Justering: what closing entries add, which is in `currentOre`. */
  adjustmentOre: amountOre,
  currentOre: amountOre.nullable(),
  previousOre: amountOre.nullable(),
});
/** GET /api/closings/:closingId/result. Income negative, cost positive, as in the ledger. */
export const result = z.object({
  importNumber: z.number().int().nullable(),
  groups: z.array(
    z.object({
      key: z.string(),
      sums: resultFigures,
      accounts: z.array(
        resultFigures.extend({ account: z.string(), name: z.string(), rows: z.number().int() }),
      ),
    }),
  ),
  sums: resultFigures,
  /** The result of the year, whether it is booked or not: without the accounts that book it (8990–8999). */
  earned: resultFigures,
});

/** GET /api/closings/:closingId/accounts/:account/ledger?from=0&limit=100 (positions count from 0, date order). */
export const ledgerQuery = z.object({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const ledgerRow = z.object({
  position: z.number().int(),
  date: plainDate.nullable(),
  /** Null of a closing entry, whose rows come after the booked ones. */
  voucherIndex: z.number().int().nullable(),
  /** Series and number of the voucher, or the number of the entry: `V3`. */
  voucher: z.string(),
  /** Null of what is booked. */
  entryId: id.nullable(),
  text: z.string(),
  amountOre,
  /** Running balance after the row; null when the opening balance is unknown. */
  balanceOre: amountOre.nullable(),
});
export const ledger = z.object({
  account: z.string(),
  name: z.string(),
  ...figures.shape,
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
export type AccountState = z.infer<typeof accountState>;
export type AccountLine = z.infer<typeof accountLine>;
export type Ledger = z.infer<typeof ledger>;
export type LedgerRow = z.infer<typeof ledgerRow>;
export type Voucher = z.infer<typeof voucher>;
