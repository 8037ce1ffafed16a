/** Transfers (överföringar) of closing entries to Fortnox: preflight, sending, receipts, and what became of them there. */
import { z } from "zod";
import { entryRow, entryStatus } from "./entries.ts";
import { problem } from "./problem.ts";
import { amountOre, fiscalYear, id, moment, plainDate } from "./values.ts";

const seriesCode = z.string().min(1).max(10);
const entryIds = z.array(id).min(1).max(500);

/** POST /api/closings/:closingId/preflight: asks Fortnox afresh. Without a series only the choice of one is told. */
export const preflightRequest = z.object({ series: seriesCode.nullable(), entryIds: z.array(id).max(500) });

export const preflightCheck = z.enum(["series", "year", "period", "accounts", "text", "balance"]);
export const checkMark = z.enum(["ok", "warning", "failed", "not-checked"]);
export const preflightFinding = z.object({
  check: preflightCheck,
  severity: z.enum(["error", "warning"]),
  problem,
});

/** What can be put right in Fortnox from here, asked first and logged. */
export const preflightOffer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("create-series"), fiscalYear, code: z.string(), name: z.string() }),
  z.object({ kind: z.literal("activate-account"), fiscalYear, account: z.string(), name: z.string() }),
  z.object({ kind: z.literal("create-account"), fiscalYear, account: z.string(), name: z.string() }),
]);

export const preflight = z.object({
  checkedAt: moment,
  /** The series of the closing's year that Fortnox takes vouchers from outside in. */
  series: z.array(z.object({ code: z.string(), name: z.string() })),
  /** The one that is chosen, or was last time; null when none is. */
  chosen: z.string().nullable(),
  /** The firm has declared it exempt from locked periods (Bokslut, ej låsbar serie). */
  isLockExempt: z.boolean(),
  lockedThrough: plainDate.nullable(),
  years: z.array(z.object({ fiscalYear, exists: z.boolean() })),
  entries: z.array(
    z.object({
      entryId: id,
      number: z.string(),
      amountOre,
      checks: z.record(preflightCheck, checkMark),
      findings: z.array(preflightFinding),
      /** It goes; or it waits for its year; or it does not go. */
      verdict: z.enum(["goes", "waits-for-year", "stays"]),
    }),
  ),
  offers: z.array(preflightOffer),
});

/** POST /api/closings/:closingId/preflight/offers: carries one out. */
export const offerRequest = z.object({ offer: preflightOffer });

/** PUT /api/closings/:closingId/transfer-series: what the firm declares of a series of the client's. */
export const seriesDeclaration = z.object({ series: seriesCode, isLockExempt: z.boolean() });

/** POST /api/closings/:closingId/transfers: checks once more, and accepts those that may go. */
export const transferRequest = z.object({ series: seriesCode, entryIds, withFiles: z.boolean() });
export const transferAccepted = z.object({
  accepted: z.array(id),
  /** What did not go, with why. */
  refused: z.array(z.object({ entryId: id, problem })),
});

export const transferState = z.enum([
  "queued",
  "sending",
  "checking",
  "waits-for-year",
  "transferred",
  "refused",
  "cancelled",
]);

export const transfer = z.object({
  transferId: id,
  entryId: id,
  /** The entry's. */
  number: z.string(),
  version: z.number().int(),
  marker: z.string(),
  series: z.string(),
  state: transferState,
  /** How many times it was sent, and how many times it was looked for since it was sent last. */
  attempts: z.number().int(),
  looks: z.number().int(),
  acceptedAt: moment,
  problem: problem.nullable(),
  receipt: z.object({ series: z.string(), number: z.string(), at: moment }).nullable(),
  /** When it is looked for next in Fortnox. */
  nextLookAt: moment.nullable(),
  /** Skicka igen: looked for twice in vain, and the quiet time has passed. */
  canSendAgain: z.boolean(),
  sendAgainFrom: moment.nullable(),
  /** The files that follow the voucher; null when none were asked for. */
  files: z
    .object({
      state: z.enum(["queued", "sent", "partly", "not-sent"]),
      sent: z.number().int(),
      total: z.number().int(),
      /** Those that did not follow, each with why; they are tried again by …/transfers/:transferId/send-files. */
      notSent: z.array(z.object({ name: z.string(), problem })),
    })
    .nullable(),
});

/** GET /api/closings/:closingId/transfers: the newest first. */
export const transferList = z.object({
  /** Why nothing can be exported now (no connection, a lost one …); null when it can. */
  hindrance: problem.nullable(),
  /** Something is on its way, or is looked for. */
  isUnderWay: z.boolean(),
  transfers: z.array(transfer),
});

/**
 * POST /api/closings/:closingId/transfers/cancel stops those of the named ones that have not been sent (queued, or
 * waiting for their year); …/transfers/:transferId/look looks now; …/transfers/:transferId/send-again, by a person and
 * only when `canSendAgain`; …/transfers/:transferId/send-files tries the files that did not follow once more.
 */
export const transfersCancelRequest = z.object({ transferIds: z.array(id).min(1).max(500) });
export const transfersCancelled = z.object({ cancelled: z.number().int() });

/** GET /api/closings/:closingId/entries/:entryId/comparison: three ways of one entry, row by row. */
export const comparison = z.object({
  entryId: id,
  number: z.string(),
  status: entryStatus,
  voucher: z.string(),
  ours: z.object({ date: plainDate, text: z.string() }),
  sent: z.object({ date: plainDate, text: z.string() }).nullable(),
  /** Null when it is gone in Fortnox. */
  theirs: z.object({ date: plainDate, text: z.string() }).nullable(),
  rows: z.array(
    entryRow.omit({ amountOre: true, text: true }).extend({
      name: z.string(),
      oursOre: amountOre.nullable(),
      sentOre: amountOre.nullable(),
      theirsOre: amountOre.nullable(),
    }),
  ),
  /** The other vouchers of the same mark: `I 14`. */
  duplicates: z.array(z.string()),
  /** What can be done: take Fortnox's as right; correct it there; reverse the surplus of a duplicate. */
  actions: z.array(z.enum(["accept", "correct", "reverse-duplicate"])),
});
/** POST …/entries/:entryId/resolution; answers the entries that were made (a reversing one and a new one). */
export const resolutionRequest = z.object({ action: z.enum(["accept", "correct", "reverse-duplicate"]) });
export const resolution = z.object({ entries: z.array(z.object({ entryId: id, number: z.string() })) });

/**
 * POST /api/closings/:closingId/si-files makes a SIE 4I file of entries, which are then handed out (Utlämnad som
 * SIE-fil), and answers what it made as a list: those dated in the next fiscal year get a file of their own. Refused as
 * `characters-not-in-cp437`, which says in three lists of equal length where each character stands: `numbers` of the
 * entries, `rows` (1 for the first, 0 for the entry's own text), `characters`; `more` counts those left out.
 * GET …/si-files lists them all, GET …/si-files/:siFileId is the file; DELETE cancels the handing out.
 */
export const siFileRequest = z.object({ entryIds });
export const siFile = z.object({
  siFileId: id,
  name: z.string(),
  madeAt: moment,
  madeBy: z.string(),
  entries: z.array(z.object({ entryId: id, number: z.string(), status: entryStatus })),
  canCancel: z.boolean(),
});
export const siFileList = z.object({ files: z.array(siFile) });

/** GET /api/closings/:closingId/returned: handed-out entries that the import seems to hold; POST confirms one. */
export const returned = z.object({
  entries: z.array(
    z.object({
      entryId: id,
      number: z.string(),
      text: z.string(),
      amountOre,
      candidates: z.array(
        z.object({ voucherIndex: z.number().int(), voucher: z.string(), date: plainDate, text: z.string() }),
      ),
    }),
  ),
});
export const returnedRequest = z.object({ entryId: id, voucherIndex: z.number().int() });

/**
 * GET /api/closings/:closingId/sie4.se is the closing as SIE 4E, entries included. Refused as `characters-not-in-cp437`
 * (as above, with vouchers and records in `numbers`) unless the query says `tecken=byt`: they are then replaced, which
 * the file itself says.
 */
export const closingFileQuery = z.object({ tecken: z.literal("byt").exactOptional() });

export type Preflight = z.infer<typeof preflight>;
export type PreflightOffer = z.infer<typeof preflightOffer>;
export type CheckMark = z.infer<typeof checkMark>;
export type Transfer = z.infer<typeof transfer>;
export type TransferList = z.infer<typeof transferList>;
export type TransferState = z.infer<typeof transferState>;
export type Comparison = z.infer<typeof comparison>;
export type ResolutionAction = Comparison["actions"][number];
export type SiFile = z.infer<typeof siFile>;
export type Returned = z.infer<typeof returned>;
