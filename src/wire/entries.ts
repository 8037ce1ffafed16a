/** Closing entries (bokslutsverifikationer): the journal, what an entry holds, and how one comes to be. */
import { z } from "zod";
import { problem } from "./problem.ts";
import { amountOre, fiscalYear, id, moment, person, plainDate } from "./values.ts";

/** V is made by a person, S by the program from a person's choice. */
export const entrySeries = z.enum(["V", "S"]);

export const entryStatus = z.enum([
  "draft",
  "ready",
  "sending",
  "checking",
  "waits-for-year",
  "transferred",
  /** Transferred and recognised in the current import, which then holds its amounts. */
  "transferred-excluded",
  "changed-in-fortnox",
  "removed-in-fortnox",
  "duplicate-in-fortnox",
  "handed-out",
  "not-for-transfer",
  "void",
  "failed",
]);

/** Where an entry that a person makes came from. */
export const originOfPerson = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("manual") }),
  z.object({ kind: z.literal("template"), name: z.string().max(200) }),
  z.object({ kind: z.literal("copy"), entryId: id, number: z.string().max(20) }),
  /** The opposite of another entry. */
  z.object({ kind: z.literal("reversal"), entryId: id, number: z.string().max(20) }),
  z.object({ kind: z.literal("difference"), account: z.string().max(20), appendixId: id.nullable() }),
]);

/** Where an entry came from. */
export const entryOrigin = z.discriminatedUnion("kind", [
  ...originOfPerson.options,
  z.object({ kind: z.literal("cash-method"), side: z.enum(["customer", "supplier"]) }),
  /** Written from the choice of appropriations and tax, whose steps these are; a reversal takes out what was booked before. */
  z.object({
    kind: z.literal("tax-choice"),
    step: z.enum([
      "payroll-tax",
      "property-tax",
      "excess-depreciation",
      "group-contribution",
      "reserve-reversal",
      "reserve-allocation",
      "tax",
      "result",
    ]),
    key: z.string().nullable(),
    isReversal: z.boolean(),
  }),
  /** Puts right what became of a transferred entry in Fortnox. */
  z.object({ kind: z.literal("correction"), entryId: id, number: z.string().max(20) }),
]);

/** Debit positive. Zero is refused when the entry is made ready. */
export const entryRow = z.object({
  account: z.string().max(20),
  amountOre,
  costCenter: z.string().max(40),
  project: z.string().max(40),
  text: z.string().max(400),
});

/** Digits enough for any amount; more are nobody's typing. */
const typedRow = entryRow.extend({ amountOre: amountOre.max(30) });

/**
 * POST /api/closings/:closingId/entries, PUT …/entries/:entryId (with the version that was seen: `entry-changed` tells
 * that somebody else was first). A draft may be anything; what hinders `ready` is refused as `entry-not-ready`.
 */
export const entryContent = z.object({
  date: plainDate,
  text: z.string().max(1000),
  /** Återföring: dated on the first day of the next fiscal year. */
  isReversal: z.boolean(),
  rows: z.array(typedRow).max(1000),
  appendixIds: z.array(id).max(12),
});
export const entryRequest = entryContent.extend({
  /** The same one from try to try: an entry whose answer was lost is then not made twice, but put right. */
  requestId: id.exactOptional(),
  origin: originOfPerson,
  state: z.enum(["draft", "ready"]),
});
export const entryMade = z.object({ entryId: id, number: z.string() });
export const entryChange = entryContent.extend({
  version: z.number().int(),
  state: z.enum(["draft", "ready"]),
});

/**
 * POST /api/closings/:closingId/entries/:entryId/state: make-ready and back-to-draft; exclude and include (Ej aktuell
 * för överföring); void (Makulera): the number stays, so that the series has no gap, and the entry counts no more.
 */
export const entryStateRequest = z.object({
  version: z.number().int(),
  action: z.enum(["make-ready", "back-to-draft", "exclude", "include", "void"]),
});

export const entryFile = z.object({
  fileId: id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
});

export const entryLine = z.object({
  entryId: id,
  /** `V1`, `S3`. */
  number: z.string(),
  series: entrySeries,
  version: z.number().int(),
  date: plainDate,
  text: z.string(),
  isReversal: z.boolean(),
  rows: z.array(entryRow.extend({ name: z.string() })),
  /** The sum of debit. */
  amountOre,
  /** Debit less credit: zero when it balances. */
  differenceOre: amountOre,
  origin: entryOrigin,
  status: entryStatus,
  /** Whether its rows are in the figures of the closing (Justering). */
  counts: z.boolean(),
  /** What hinders it from being ready; empty when nothing does. */
  hindrances: z.array(problem),
  /** The voucher in Fortnox that it became: series, number and when. */
  receipt: z.object({ series: z.string(), number: z.string(), at: moment }).nullable(),
  /** What went wrong on its way to Fortnox. */
  problem: problem.nullable(),
  /** The voucher of the current import in which it was recognised. */
  voucherIndex: z.number().int().nullable(),
  files: z.array(entryFile),
  appendices: z.array(z.object({ appendixId: id, number: z.number().int(), name: z.string() })),
  changedBy: person,
  changedAt: moment,
});

/** GET /api/closings/:closingId/entries: in the order V1, V2 … S1, S2 … */
export const entryList = z.object({
  entries: z.array(entryLine),
  fiscalYear,
  /** The day of a reversal. */
  nextYearStart: plainDate,
  counts: z.object({
    transferred: z.number().int(),
    checking: z.number().int(),
    toTransfer: z.number().int(),
    drafts: z.number().int(),
    /** Changed, removed, doubled or failed: somebody must look. */
    attention: z.number().int(),
  }),
});

/** GET /api/closings/:closingId/entries/:entryId/versions: the newest first. */
export const entryVersions = z.object({
  versions: z.array(
    entryContent.omit({ appendixIds: true }).extend({ version: z.number().int(), by: person, at: moment }),
  ),
});

/** GET /api/closings/:closingId/entry-chart: what rows may name. Active is null where the source does not say. */
export const entryChart = z.object({
  accounts: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      active: z.boolean().nullable(),
      /** As it stands, entries included; null when the source does not say. */
      balanceOre: amountOre.nullable(),
    }),
  ),
  costCenters: z.array(z.object({ code: z.string(), name: z.string() })),
  projects: z.array(z.object({ code: z.string(), name: z.string() })),
  /** What Fortnox refuses in texts (a regular expression of one character, with flag u), and how long they may be. */
  texts: z.object({ refused: z.string(), most: z.number().int(), mostInRow: z.number().int() }),
});

/** GET and POST /api/entry-templates, DELETE /api/entry-templates/:templateId: the firm's own (mallar). */
export const entryTemplate = z.object({
  templateId: id,
  name: z.string(),
  text: z.string(),
  isReversal: z.boolean(),
  rows: z.array(entryRow),
});
export const entryTemplates = z.object({ templates: z.array(entryTemplate) });
export const entryTemplateRequest = entryTemplate
  .omit({ templateId: true })
  .extend({ name: z.string().trim().min(1).max(200), rows: z.array(typedRow).min(1).max(100) });
export const entryTemplateMade = z.object({ templateId: id });

/**
 * GET /api/closings/:closingId/difference-entry?account=1930&appendixId=…: an entry that makes the difference of the
 * account (or what the appendix leaves of it) go away; the counter account as it was chosen last time, for the client,
 * else in the firm, else empty.
 */
export const differenceQuery = z.object({
  account: z.string().min(1).max(20),
  appendixId: id.exactOptional(),
});
export const differenceEntry = z.object({
  content: entryContent,
  learnedFrom: z.enum(["client", "firm"]).nullable(),
});

/** GET /api/closings/:closingId/cash-method; POST …/cash-method/entries makes the entries that are proposed. */
export const cashMethodSide = z.object({
  side: z.enum(["customer", "supplier"]),
  /** Null when there is nothing to book, or it cannot be known. */
  content: entryContent.nullable(),
  items: z.array(
    z.object({
      number: z.string(),
      party: z.string(),
      invoiceDate: plainDate.nullable(),
      openOre: amountOre.nullable(),
      /** What it books; null when the invoice's rows are not known, with the reason in `problem`. */
      rows: z.array(entryRow).nullable(),
      problem: problem.nullable(),
    }),
  ),
  /** Vouchers on the control account about the balance date that look like it: booked already. */
  booked: z.array(
    z.object({
      voucher: z.string(),
      voucherIndex: z.number().int(),
      date: plainDate,
      text: z.string(),
      amountOre,
    }),
  ),
  /** Entries that were made of it before. */
  entries: z.array(z.object({ entryId: id, number: z.string() })),
  problem: problem.nullable(),
});
export const cashMethod = z.object({
  /** False when the fiscal year is kept by the invoice method; null when the source does not say. */
  applies: z.boolean().nullable(),
  sides: z.array(cashMethodSide),
});
export const cashMethodRequest = z.object({
  sides: z
    .array(z.enum(["customer", "supplier"]))
    .min(1)
    .max(2),
  withReversal: z.boolean(),
});
export const cashMethodMade = z.object({ entries: z.array(entryMade) });

export type EntryStatus = z.infer<typeof entryStatus>;
export type EntryOrigin = z.infer<typeof entryOrigin>;
export type EntryRow = z.infer<typeof entryRow>;
export type EntryContent = z.infer<typeof entryContent>;
export type EntryRequest = z.infer<typeof entryRequest>;
export type EntryChange = z.infer<typeof entryChange>;
export type EntryStateRequest = z.infer<typeof entryStateRequest>;
export type EntryLine = z.infer<typeof entryLine>;
export type EntryList = z.infer<typeof entryList>;
export type EntryChart = z.infer<typeof entryChart>;
export type EntryTemplate = z.infer<typeof entryTemplate>;
export type EntryTemplateRequest = z.infer<typeof entryTemplateRequest>;
export type CashMethod = z.infer<typeof cashMethod>;
export type CashMethodSide = z.infer<typeof cashMethodSide>;
