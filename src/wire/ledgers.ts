/** Both ledgers (reskontra) as of a date, the bridge to their control accounts, and a list that somebody pasted. */
import { z } from "zod";
import { problem } from "./problem.ts";
import { amountOre, id, moment, plainDate } from "./values.ts";

export const ledgerSide = z.enum(["customer", "supplier"]);
/** A voucher by its name (`B 135`); the index opens it, null when it is not of the closing's year. */
export const voucherPlace = z.object({ name: z.string(), voucherIndex: z.number().int().nullable() });
/** Its remarks (Anmärkning), one Swedish text per kind. */
const notes = z.array(problem);

export const ageingBucket = z.enum(["not-due", "1-30", "31-60", "61-90", "over-90", "no-due-date"]);

/**
 * GET /api/closings/:closingId/ledgers/:side
 * ?asOf=&level=items&sort=party&order=ascending&search=&from=0&limit=100
 * Without `asOf` the balance date. A date that cannot be computed is refused (`date-not-computable`). Amounts are
 * positive when owed, on both sides.
 */
export const ledgerViewQuery = z.object({
  asOf: plainDate.exactOptional(),
  /** `parties` gives one row per party. */
  level: z.enum(["items", "parties"]).default("items"),
  /** By party gives a row per party with its subtotal before its items; any other order gives items alone. */
  sort: z
    .enum(["party", "number", "invoice-date", "due-date", "overdue", "total", "settled", "open"])
    .default("party"),
  order: z.enum(["ascending", "descending"]).default("ascending"),
  /** In party, number, supplier's number. */
  search: z.string().trim().max(100).default(""),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const partyRow = z.object({
  kind: z.literal("party"),
  position: z.number().int(),
  partyNumber: z.string(),
  partyName: z.string(),
  items: z.number().int(),
  totalOre: amountOre.nullable(),
  settledOre: amountOre.nullable(),
  /** Null when an item of the party is unknown. */
  openOre: amountOre.nullable(),
});

export const itemRow = z.object({
  kind: z.literal("item"),
  position: z.number().int(),
  /** Fakturanr: the number in the ledger, which for suppliers is not their own. */
  number: z.string(),
  supplierReference: z.string().nullable(),
  partyNumber: z.string(),
  partyName: z.string(),
  invoiceDate: plainDate.nullable(),
  dueDate: plainDate.nullable(),
  /** Positive when overdue on the day. */
  daysOverdue: z.number().int().nullable(),
  currency: z.string(),
  totalOre: amountOre.nullable(),
  settledOre: amountOre.nullable(),
  /** Null when it cannot be known; `notes` tell why. */
  openOre: amountOre.nullable(),
  openInCurrencyOre: amountOre.nullable(),
  /** Betalt efter: what settled it after the day. */
  later: z.array(
    z.object({
      kind: z.enum(["payment", "write-off", "credit-note"]),
      number: z.string(),
      date: plainDate.nullable(),
      amountOre: amountOre.nullable(),
      voucher: voucherPlace.nullable(),
    }),
  ),
  vouchers: z.array(voucherPlace),
  notes,
  /** The invoice in Fortnox; null where its address is not known. */
  url: z.string().nullable(),
});

export const ledgerView = z.object({
  side: ledgerSide,
  /** Null: there is no ledger; `notFetched` tells why (Ej hämtad). */
  source: z.enum(["fortnox", "pasted"]).nullable(),
  notFetched: problem.nullable(),
  importNumber: z.number().int().nullable(),
  /** When it was pasted and by whom; null for what was fetched. */
  pasted: z.object({ at: moment, by: z.string() }).nullable(),
  /** The dates that can be computed; a pasted list has one. */
  range: z.object({ earliest: plainDate, latest: plainDate }).nullable(),
  asOf: plainDate,
  balanceDate: plainDate,
  /** The cash method of the fiscal year: the ledger is not tied to the balance. Null when the source does not say. */
  cashMethod: z.boolean().nullable(),
  sums: z.object({
    parties: z.number().int(),
    items: z.number().int(),
    unknownItems: z.number().int(),
    totalOre: amountOre.nullable(),
    settledOre: amountOre.nullable(),
    openOre: amountOre.nullable(),
    /** Of the items that are known. */
    knownOpenOre: amountOre,
  }),
  ageing: z.array(z.object({ bucket: ageingBucket, openOre: amountOre, items: z.number().int() })),
  /** Credit balances, which are in no bucket. */
  credits: z.object({ openOre: amountOre, parties: z.number().int(), items: z.number().int() }),
  /** Told, and in no sum: unbooked, cancelled, paid at once. */
  outside: z.object({
    count: z.number().int(),
    items: z.array(
      z.object({
        number: z.string(),
        partyName: z.string(),
        invoiceDate: plainDate.nullable(),
        totalOre: amountOre.nullable(),
        reason: z.enum(["unbooked", "cancelled", "paid-at-once"]),
      }),
    ),
  }),
  /** Of the rows that the search leaves, with what they sum to. */
  total: z.number().int(),
  found: z.object({ items: z.number().int(), openOre: amountOre.nullable() }),
  rows: z.array(z.discriminatedUnion("kind", [partyRow, itemRow])),
});

export const bridgeCause = z.enum([
  "closing-entry",
  "manual-voucher",
  "other-period",
  "edited-voucher",
  "unbooked-invoice",
  "unbooked-payment",
  "payment-before-booking",
  "write-off",
  "currency",
  "opening-balance",
  "missing-voucher",
  "not-in-ledger",
  "outside-ledger",
  "unknown-item",
]);

/** GET /api/closings/:closingId/ledgers/:side/bridge?asOf=. Debit positive: a supplier ledger enters negative. */
export const bridge = z.object({
  side: ledgerSide,
  asOf: plainDate,
  /** Null when there is none: no ledger, no control account, the cash method. `problem` tells why. */
  bridge: z
    .object({
      ledgerOre: amountOre.nullable(),
      items: z.array(
        z.object({
          cause: bridgeCause,
          amountOre,
          /** What it concerns where the effect is 0; else null. */
          outsideOre: amountOre.nullable(),
          /** Of the voucher; null when its year was not read. */
          date: plainDate.nullable(),
          /** Of the invoice or the payment itself. */
          documentDate: plainDate.nullable(),
          voucher: voucherPlace.nullable(),
          /** A closing entry (`V3`); null of what the books hold. */
          entry: z.object({ entryId: id, number: z.string() }).nullable(),
          account: z.string().nullable(),
          invoiceNumber: z.string().nullable(),
          paymentNumber: z.string().nullable(),
          text: z.string(),
        }),
      ),
      /** At most 500 items are told; the sums are true. */
      itemCount: z.number().int(),
      explainedOre: amountOre,
      /** Each control account with its part: balance − ledger − explained = difference. */
      accounts: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          balanceOre: amountOre.nullable(),
          ledgerOre: amountOre.nullable(),
          explainedOre: amountOre,
          differenceOre: amountOre.nullable(),
        }),
      ),
      balanceOre: amountOre.nullable(),
      unexplainedOre: amountOre.nullable(),
      firstDifferent: plainDate.nullable(),
      differentSince: plainDate.nullable(),
    })
    .nullable(),
  problem: problem.nullable(),
  /** Cash method: the open items that the closing entry must hold; else null. */
  toBeBooked: z.object({ items: z.number().int(), openOre: amountOre.nullable() }).nullable(),
});

/** GET /api/closings/:closingId/ledgers/:side/excel?asOf= answers an .xlsx with every item, subtotals and the bridge. */

/**
 * GET /api/closings/:closingId/control-accounts. They belong to the client and are remembered; without a choice of
 * its own Fortnox's predefined accounts hold, and without them the BAS chart's (1510, 2440), as a proposal.
 */
const controlAccounts = z.object({
  accounts: z.array(z.object({ account: z.string(), name: z.string() })),
  from: z.enum(["chosen", "fortnox", "bas", "none"]),
});
export const controlAccountsView = z.object({
  customer: controlAccounts,
  supplier: controlAccounts,
  /** The balance accounts to choose from. */
  choices: z.array(z.object({ account: z.string(), name: z.string() })),
});
/** PUT /api/closings/:closingId/control-accounts/:side; null goes back to what holds without a choice. */
export const controlAccountsRequest = z.object({
  accounts: z.array(z.string().min(1).max(20)).max(20).nullable(),
});

/** What is wrong with pasted text: kind and data for a Swedish text; line and column count from 1, 0 without a place. */
export const pasteFinding = z.object({
  severity: z.enum(["error", "warning", "info"]),
  line: z.number().int(),
  column: z.number().int(),
  finding: problem,
});

/** POST /api/closings/:closingId/ledgers/:side/pasted/preview and PUT …/pasted (DELETE takes it away). */
export const pastedLedgerPreviewRequest = z.object({ text: z.string().max(2_000_000) });
export const pastedLedgerPreview = z.object({
  rows: z.array(
    z.object({
      party: z.string(),
      partyNumber: z.string().nullable(),
      invoiceNumber: z.string(),
      invoiceDate: plainDate.nullable(),
      dueDate: plainDate.nullable(),
      totalOre: amountOre.nullable(),
      openOre: amountOre.nullable(),
    }),
  ),
  rowCount: z.number().int(),
  openOre: amountOre.nullable(),
  findings: z.array(pasteFinding),
});
export const pastedLedgerRequest = pastedLedgerPreviewRequest.extend({ asOf: plainDate });

export const ledgerParams = z.object({ closingId: id, side: ledgerSide });

export type LedgerSide = z.infer<typeof ledgerSide>;
export type LedgerView = z.infer<typeof ledgerView>;
export type LedgerPartyRow = z.infer<typeof partyRow>;
export type LedgerItemRow = z.infer<typeof itemRow>;
export type BridgeView = z.infer<typeof bridge>;
export type VoucherPlace = z.infer<typeof voucherPlace>;
export type ControlAccountsView = z.infer<typeof controlAccountsView>;
export type PasteFinding = z.infer<typeof pasteFinding>;
export type PastedLedgerPreview = z.infer<typeof pastedLedgerPreview>;
