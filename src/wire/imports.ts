/** Importing bookkeeping: upload and preview, the run with its stages, the snapshot with controls, the difference. */
import { z } from "zod";
import { amountOre, fiscalYear, id, moment, plainDate } from "./values.ts";
import { problem } from "./problem.ts";

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

/** POST /api/closings/:closingId/imports */
export const importRequest = z.object({ fileId: id, confirmed: siePreview.shape.confirmations });
export const importStarted = z.object({ runId: id });

export const stageName = z.enum(["company", "chart", "vouchers", "checks"]);
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
  fileName: z.string(),
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

/** GET /api/closings/:closingId/imports */
export const importList = z.object({
  imports: z.array(
    z.object({
      number: z.number().int(),
      current: z.boolean(),
      fileName: z.string(),
      importedAt: moment,
      importedBy: z.string(),
      vouchers: z.number().int(),
      rows: z.number().int(),
    }),
  ),
  running: importRun.nullable(),
});

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

/** GET /api/closings/:closingId/imports/:number: the control list and the difference to the import before. */
export const importDetail = z.object({
  number: z.number().int(),
  current: z.boolean(),
  fileName: z.string(),
  importedAt: moment,
  importedBy: z.string(),
  durationMs: z.number().int(),
  program: z.string(),
  vouchers: z.number().int(),
  rows: z.number().int(),
  accounts: z.number().int(),
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
      }),
      /** At most 500 of each kind; `counts` are true. */
      vouchers: z.array(voucherChange),
      openings: z.array(openingChange),
    })
    .nullable(),
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
export type Finding = z.infer<typeof finding>;
