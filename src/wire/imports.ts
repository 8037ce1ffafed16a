/** Importing bookkeeping: upload and preview, the run with its stages, the snapshot with controls, the difference. */
import { z } from "zod";
import { source } from "./clients.ts";
import { amountOre, fiscalYear, id, moment, plainDate } from "./values.ts";
import { problem } from "./problem.ts";
import { staleCause, subject } from "./signOff.ts";

export const severity = z.enum(["error", "warning", "info"]);
/** One deviation of the file. The text is Swedish and whole; the line counts from 1, 0 when it has no place. */
export const finding = z.object({ kind: z.string(), severity, line: z.number().int(), text: z.string() });
export const findingCount = z.object({ kind: z.string(), severity, count: z.number().int() });

/**
 * POST /api/sie-files?closingId= (multipart, field `file`, at most 100 MB): reads the file and stores it until imported.
 * GET /api/sie-files/:fileId?closingId= answers the same for a file that is stored already.
 */
export const siePreview = z.object({
  fileId: id,
  fileName: z.string(),
  bytes: z.number().int(),
  program: z.string(),
  sieType: z.enum(["1", "2", "3", "4E", "4I"]),
  encoding: z.string(),
  checksum: z.enum(["absent", "correct", "wrong"]),
  companyName: z.string(),
  /** As in the file; null when the file has none. */
  organizationNumber: z.string().nullable(),
  companyForm: z.string().nullable(),
  fiscalYears: z.array(fiscalYear.extend({ index: z.number().int() })),
  coversThrough: plainDate.nullable(),
  vouchers: z.number().int(),
  rows: z.number().int(),
  accounts: z.number().int(),
  series: z.array(z.object({ series: z.string(), vouchers: z.number().int() })),
  firstVoucherDate: plainDate.nullable(),
  lastVoucherDate: plainDate.nullable(),
  findings: z.array(finding),
  findingCounts: z.array(findingCount),
  /** Why the file may not be imported into the closing asked about (`?closingId=`); empty without one. */
  obstacles: z.array(problem),
  /** What the person must tick first, e.g. a file without organisation number. */
  confirmations: z.array(
    z.enum(["organization-number-missing", "fiscal-year-missing", "unbalanced-vouchers", "checksum-wrong"]),
  ),
});

/** Imports a SIE file that has been sent. */
export const sieImportRequest = z.object({ fileId: id, confirmed: siePreview.shape.confirmations });
/** Fetches these years from Fortnox: the closing's, which must be among them, and its latest predecessors. */
export const fortnoxImportRequest = z.object({
  years: z
    .array(z.object({ yearId: z.string().min(1).max(20) }))
    .min(1)
    .max(20),
});
/** POST /api/closings/:closingId/imports */
export const importRequest = z.union([sieImportRequest, fortnoxImportRequest]);
export const importStarted = z.object({ runId: id });

/** A run has those of its source, in order: a file has no ledgers. */
export const stageName = z.enum([
  "company",
  "chart",
  "vouchers",
  "customer-ledger",
  "supplier-ledger",
  "checks",
]);
export const stage = z.object({
  name: stageName,
  state: z.enum(["waiting", "running", "done"]),
  done: z.number().int(),
  total: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
});
export const runStatus = z.enum([
  "queued",
  "running",
  "committed",
  "unchanged",
  "cancelled",
  "refused",
  "failed",
]);
/** GET /api/closings/:closingId/import-runs/:runId, and each event of …/events (SSE, event name `run`). */
export const importRun = z.object({
  runId: id,
  status: runStatus,
  source,
  /** Null when it fetches from Fortnox. */
  fileName: z.string().nullable(),
  startedAt: moment,
  startedBy: z.string(),
  stages: z.array(stage),
  /** The snapshot that was made, or the unchanged one. */
  importNumber: z.number().int().nullable(),
  problem: problem.nullable(),
});

export const checkName = z.enum([
  "organization-number",
  "encoding-and-checksum",
  "vouchers-balance",
  "closing-is-opening-plus-movements",
  "opening-is-last-closing",
  "voucher-dates-in-year",
  "number-gaps",
  "accounts-without-form-code",
  "inactive-accounts-with-balance",
  "last-result-moved",
]);
/** One import control (product 4.2): ok ✓, attention !, could not run –. `list` is what stands behind it. */
export const check = z.object({
  name: checkName,
  outcome: z.enum(["ok", "attention", "not-run"]),
  /** Numbers and names that the one-line Swedish summary fills in. */
  summary: problem,
  list: z.array(
    z.object({
      account: z.string().nullable(),
      voucher: z.string().nullable(),
      text: z.string(),
      expectedOre: amountOre.nullable(),
      actualOre: amountOre.nullable(),
    }),
  ),
  listTotal: z.number().int(),
});

/** What Fortnox did not let us read (Ej hämtad), and why. Everything else came in. */
export const notFetchedPart = z.enum([
  "customer-invoices",
  "customer-payments",
  "supplier-invoices",
  "supplier-payments",
  "predefined-accounts",
  "locked-period",
  "cost-centers",
  "projects",
]);
export const notFetched = z.object({ part: notFetchedPart, problem });

const importEntry = z.object({
  number: z.number().int(),
  current: z.boolean(),
  source,
  /** Null for what was fetched from Fortnox. */
  fileName: z.string().nullable(),
  /** The years that were fetched from Fortnox, the latest first; empty for a file. */
  years: z.array(fiscalYear),
  notFetched: z.array(notFetched),
  importedAt: moment,
  importedBy: z.string(),
  vouchers: z.number().int(),
  rows: z.number().int(),
});

/** GET /api/closings/:closingId/imports */
export const importList = z.object({ imports: z.array(importEntry), running: importRun.nullable() });

export const voucherChange = z.object({
  change: z.enum(["new", "changed", "removed"]),
  voucher: z.string(),
  date: plainDate.nullable(),
  text: z.string(),
  beforeOre: amountOre.nullable(),
  afterOre: amountOre.nullable(),
  rows: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      beforeOre: amountOre.nullable(),
      afterOre: amountOre.nullable(),
    }),
  ),
});
export const openingChange = z.object({
  account: z.string(),
  name: z.string(),
  beforeOre: amountOre.nullable(),
  afterOre: amountOre.nullable(),
});

export const ledgerSide = z.enum(["customer", "supplier"]);
/** An invoice whose place in the ledger is not what it was (Ändrad reskontra): its balance, total, dates or payments. */
export const ledgerChange = z.object({
  side: ledgerSide,
  change: z.enum(["new", "changed", "removed"]),
  /** The number in the ledger (fakturanummer, löpnummer). */
  number: z.string(),
  party: z.string(),
  date: plainDate.nullable(),
  currency: z.string(),
  /** Its balance at each import, in its currency; null where it is not there, and where it is not known. */
  beforeOre: amountOre.nullable(),
  afterOre: amountOre.nullable(),
});

/** How much came of one ledger. */
export const ledgerCount = z.object({
  side: ledgerSide,
  /** Null when they were not fetched. */
  invoices: z.number().int().nullable(),
  payments: z.number().int().nullable(),
  /** Invoices that changed again and again while they were fetched: look at them, or fetch again. */
  changedDuringFetch: z.number().int(),
});

/** GET /api/closings/:closingId/imports/:number: the control list and the difference to the import before. */
export const importDetail = importEntry.extend({
  durationMs: z.number().int(),
  program: z.string(),
  accounts: z.number().int(),
  /** Both ledgers of a fetch from Fortnox; empty for a file, which has none. */
  ledgers: z.array(ledgerCount),
  checks: z.array(check),
  findings: z.array(finding),
  findingCounts: z.array(findingCount),
  difference: z
    .object({
      previousNumber: z.number().int(),
      previousImportedAt: moment,
      counts: z.object({
        new: z.number().int(),
        changed: z.number().int(),
        removed: z.number().int(),
        opening: z.number().int(),
        ledger: z.number().int(),
      }),
      /** At most 500 of each kind; `counts` are true. */
      vouchers: z.array(voucherChange),
      openings: z.array(openingChange),
      ledger: z.array(ledgerChange),
      /** Detta blev inaktuellt: what was signed and rests on what changed. */
      stale: z.array(z.object({ subject, name: z.string(), causes: z.array(staleCause) })),
    })
    .nullable(),
});

/**
 * GET /api/closings/:closingId/freshness: how many vouchers are new or changed in Fortnox since the current import
 * (N nya eller ändrade), our own exports not counted. Asked at Fortnox at most once a minute; at other times what was
 * last seen is told.
 */
export const freshness = z.object({
  /** Null when nobody has looked since the current import, or it did not come from Fortnox. */
  checkedAt: moment.nullable(),
  changedVouchers: z.number().int().nullable(),
  /** Why it is not known. */
  problem: problem.nullable(),
});

export type SiePreview = z.infer<typeof siePreview>;
export type ImportRequest = z.infer<typeof importRequest>;
export type ImportRun = z.infer<typeof importRun>;
export type ImportStage = z.infer<typeof stage>;
export type ImportList = z.infer<typeof importList>;
export type ImportDetail = z.infer<typeof importDetail>;
export type ImportCheck = z.infer<typeof check>;
export type VoucherChange = z.infer<typeof voucherChange>;
export type OpeningChange = z.infer<typeof openingChange>;
export type LedgerChange = z.infer<typeof ledgerChange>;
export type LedgerCount = z.infer<typeof ledgerCount>;
export type NotFetched = z.infer<typeof notFetched>;
export type Freshness = z.infer<typeof freshness>;
export type Finding = z.infer<typeof finding>;
