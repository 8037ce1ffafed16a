/** Appendices (bilagor): what supports the balance of accounts, with rows, files, overrides and signatures. */
import { z } from "zod";
import { accrualContent, appendixContent, appendixKind } from "./appendixContents.ts";
import { bankContent, specificationContent, taxAccountContent } from "./appendixContents.ts";
import { pasteFinding } from "./ledgers.ts";
import { problem } from "./problem.ts";
import { accountStatus, signOffState } from "./signOff.ts";
import { taxToPay } from "./tax.ts";
import { trace } from "./trace.ts";
import { amountOre, fiscalYear, id, moment, person, plainDate } from "./values.ts";

export const rollRule = z.enum(["none", "rows", "rows-and-amounts"]);
const accountOfAppendix = z.string().min(1).max(20);
const name = z.string().trim().min(1).max(200);

/** GET /api/closings/:closingId/appendices, in the order of number; main ones with their group. */
export const appendixLine = z.object({
  appendixId: id,
  number: z.number().int(),
  kind: appendixKind,
  name: z.string(),
  accounts: z.array(z.object({ account: z.string(), name: z.string() })),
  group: z.string().nullable(),
  /** Balance per ledger of its accounts, what it sums to, and what is left when all their appendices are counted. */
  balanceOre: amountOre.nullable(),
  totalOre: amountOre.nullable(),
  differenceOre: amountOre.nullable(),
  status: accountStatus,
  files: z.number().int(),
  findings: z.number().int(),
});
export const appendixList = z.object({ appendices: z.array(appendixLine) });

/** GET /api/closings/:closingId/appendix-proposals?account=1930: kinds that suit the account, the best first. */
export const appendixProposals = z.object({
  kinds: z.array(z.object({ kind: appendixKind, name: z.string() })),
});

/** POST /api/closings/:closingId/appendices */
export const appendixRequest = z.object({
  kind: appendixKind,
  accounts: z.array(accountOfAppendix).min(1).max(50),
  name: name.exactOptional(),
});
export const appendixMade = z.object({ appendixId: id });

/** A computed figure (grey), or what a person put in its place (yellow, Återställ). */
export const figure = z.object({
  key: z.string(),
  computedOre: amountOre.nullable(),
  overridden: z.object({ amountOre, by: person, at: moment }).nullable(),
  valueOre: amountOre.nullable(),
  trace,
});

export const appendixFile = z.object({
  fileId: id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  addedAt: moment,
  addedBy: person,
});

const bookedRow = z.object({
  voucher: z.string(),
  /** Null of a closing entry. */
  voucherIndex: z.number().int().nullable(),
  /** Null of what is booked. */
  entryId: id.nullable(),
  date: plainDate,
  text: z.string(),
  amountOre,
});

/** An account of an appendix of tax; amounts are credit positive. */
const taxRow = z.object({
  account: z.string(),
  name: z.string(),
  openingOre: amountOre,
  /** What others booked in the year, and what the option puts there. */
  bookedOre: amountOre,
  computedOre: amountOre,
  closingOre: amountOre,
});

/** What a kind computes beside its sums. */
export const appendixAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("tax-account"),
    /** Skatteverket's closing balance → not booked → booked without a transaction → balance per ledger → rest. */
    statementOre: amountOre.nullable(),
    onlyOnStatement: z.array(z.object({ id: z.string(), date: plainDate, text: z.string(), amountOre })),
    onlyBooked: z.array(bookedRow),
    matched: z.array(z.object({ id: z.string(), row: bookedRow })),
    unexplainedOre: amountOre.nullable(),
    /** How many days apart a transaction and its booking may be. */
    windowDays: z.number().int(),
  }),
  z.object({
    kind: z.literal("ledger"),
    side: z.enum(["customer", "supplier"]),
    source: z.enum(["fortnox", "pasted"]).nullable(),
    notFetched: problem.nullable(),
    cashMethod: z.boolean().nullable(),
    accounts: z.array(
      z.object({
        account: z.string(),
        ledgerOre: amountOre.nullable(),
        explainedOre: amountOre,
        differenceOre: amountOre.nullable(),
      }),
    ),
    openItems: z.number().int(),
  }),
  z.object({
    kind: z.literal("main"),
    accounts: z.array(
      z.object({
        account: z.string(),
        name: z.string(),
        balanceOre: amountOre.nullable(),
        reconciledOre: amountOre.nullable(),
        differenceOre: amountOre.nullable(),
        status: accountStatus,
        appendices: z.array(
          z.object({
            appendixId: id,
            number: z.number().int(),
            name: z.string(),
            amountOre: amountOre.nullable(),
          }),
        ),
      }),
    ),
  }),
  z.object({
    kind: z.literal("tax-reserves"),
    reserves: z.array(
      z.object({
        account: z.string(),
        name: z.string(),
        year: z.number().int().nullable(),
        openingOre: amountOre,
        reversedOre: amountOre,
        allocatedOre: amountOre,
        closingOre: amountOre,
        /** The last income year in which it may be reversed. */
        lastYear: z.number().int().nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal("excess-depreciation"),
    rows: z.array(taxRow),
    rule: z.enum(["none", "main", "supplementary", "lowest"]),
    /** What each rule allows at the lowest, and the books' value; null when nothing was computed. */
    values: z
      .object({
        openingOre: amountOre,
        bookValueOre: amountOre,
        mainOre: amountOre.nullable(),
        supplementaryOre: amountOre.nullable(),
        reserveOre: amountOre.nullable(),
        changeOre: amountOre.nullable(),
      })
      .nullable(),
  }),
  z.object({
    kind: z.literal("tax-liability"),
    rows: z.array(taxRow),
    /** Skatt att betala; null when nothing was computed. */
    toPay: taxToPay.nullable(),
  }),
  z.object({ kind: z.literal("none") }),
]);

/** GET /api/closings/:closingId/appendices/:appendixId */
export const appendixView = z.object({
  appendixId: id,
  number: z.number().int(),
  name: z.string(),
  typed: appendixContent,
  accounts: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      balanceOre: amountOre.nullable(),
      /** What this appendix says, and what the account's other appendices say. */
      amountOre: amountOre.nullable(),
      othersOre: amountOre.nullable(),
      differenceOre: amountOre.nullable(),
    }),
  ),
  asOf: plainDate,
  balanceOre: amountOre.nullable(),
  totalOre: amountOre.nullable(),
  differenceOre: amountOre.nullable(),
  sums: z.array(z.object({ account: z.string(), figure })),
  rows: z.array(figure),
  /** Where the vouchers of picked rows stand now, by the row; those that are gone are left out. */
  vouchers: z.array(z.object({ rowId: z.string(), voucherIndex: z.number().int() })),
  findings: z.array(
    z.object({ severity: z.enum(["error", "warning"]), rowId: z.string().nullable(), finding: problem }),
  ),
  answer: appendixAnswer,
  note: z.string(),
  rollRule,
  rollRules: z.array(rollRule),
  files: z.array(appendixFile),
  /** The version that a change must name; another's change in between is refused (`appendix-changed`). */
  version: z.number().int(),
  changedAt: moment,
  /** Null when the program made it. */
  changedBy: person.nullable(),
  source: z
    .object({ importNumber: z.number().int(), importedAt: moment, kind: z.enum(["sie-file", "fortnox"]) })
    .nullable(),
  lastYear: z
    .object({
      closingId: id,
      appendixId: id,
      fiscalYear,
      totalOre: amountOre.nullable(),
      note: z.string(),
      typed: appendixContent,
    })
    .nullable(),
  signOff: signOffState,
});

/** PUT /api/closings/:closingId/appendices/:appendixId/content */
export const contentRequest = z.object({ version: z.number().int(), typed: appendixContent });
/** PATCH /api/closings/:closingId/appendices/:appendixId; DELETE …?version= removes one that nobody signed. */
export const appendixChange = z.object({
  version: z.number().int(),
  name: name.exactOptional(),
  accounts: z.array(accountOfAppendix).min(1).max(50).exactOptional(),
  note: z.string().max(10_000).exactOptional(),
  rollRule: rollRule.exactOptional(),
});
/** PUT /api/closings/:closingId/appendices/:appendixId/overrides; null puts the computed amount back (Återställ). */
export const overrideRequest = z.object({
  version: z.number().int(),
  figure: z.string().min(1).max(100),
  amountOre: amountOre.nullable(),
});

/**
 * POST /api/closings/:closingId/appendices/:appendixId/paste: reads what was pasted or dropped into rows of the kind;
 * nothing is stored until the content is sent with them.
 */
export const pasteRequest = z.object({ text: z.string().max(2_000_000) });
export const pasted = z.object({
  typed: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("specification"), content: specificationContent }),
    z.object({ kind: z.literal("bank"), content: bankContent }),
    z.object({ kind: z.literal("tax-account"), content: taxAccountContent }),
    z.object({ kind: z.literal("accrual"), content: accrualContent }),
  ]),
  rowCount: z.number().int(),
  findings: z.array(pasteFinding),
});
/** POST …/pick: rows of the kind from rows of the account's ledger, by their positions in it. */
export const pickRequest = z.object({
  account: accountOfAppendix,
  positions: z.array(z.number().int().min(0)).min(1).max(500),
});

/**
 * POST …/files (multipart, field `file`, at most 10 MB, 12 files an appendix). Refused by its content: `file-empty`,
 * `file-type-not-allowed`, `file-content-differs` (its content is not what its name says), `pdf-has-password` …
 * GET …/files/:fileId answers the file (`?visa=1` for showing it), DELETE takes it away.
 */
export const fileAdded = z.object({ file: appendixFile });

/** GET /api/closings/:closingId/roll-forward, and POST to do it: makes next year's closing where there is none. */
export const rollForward = z.object({
  next: z.object({ fiscalYear, closingId: id.nullable() }),
  appendices: z.array(
    z.object({
      appendixId: id,
      number: z.number().int(),
      name: z.string(),
      rule: rollRule,
      outcome: z.enum(["made", "left-out", "there-already"]),
    }),
  ),
});
export const rolledForward = z.object({ closingId: id, made: z.number().int() });

export type AppendixLine = z.infer<typeof appendixLine>;
export type AppendixView = z.infer<typeof appendixView>;
export type AppendixFigure = z.infer<typeof figure>;
export type AppendixFile = z.infer<typeof appendixFile>;
export type AppendixAnswer = z.infer<typeof appendixAnswer>;
export type RollRule = z.infer<typeof rollRule>;
export type RollForward = z.infer<typeof rollForward>;
export type Pasted = z.infer<typeof pasted>;
