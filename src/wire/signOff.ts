/** Signing, reviewing and what went stale (inaktuell), for accounts, appendices and checks alike; history, comments. */
import { z } from "zod";
import { amountOre, id, moment, person } from "./values.ts";

/** An account by its number, an appendix by its id, a check by its key, a form of the tax return by its name. */
export const subject = z.object({
  kind: z.enum(["account", "appendix", "check", "form"]),
  key: z.string().min(1).max(100),
});

export const accountStatus = z.enum([
  "not-started",
  "started",
  "agrees",
  "differs",
  "signed",
  "reviewed",
  "stale",
  "not-applicable",
]);

export const voucherCause = z.object({
  voucher: z.string(),
  /** In the new import; null when it is gone. */
  voucherIndex: z.number().int().nullable(),
  change: z.enum(["new", "changed", "removed"]),
  /** What its net amount on the account changed by. */
  amountOre,
});
const side = z.enum(["customer", "supplier"]);
/** Why something went stale, with the figures before and after. */
export const staleCause = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("account-changed"),
    account: z.string(),
    openingBeforeOre: amountOre.nullable(),
    openingAfterOre: amountOre.nullable(),
    closingBeforeOre: amountOre.nullable(),
    closingAfterOre: amountOre.nullable(),
    /** The largest first, at most 20; the count is true. */
    vouchers: z.array(voucherCause),
    voucherCount: z.number().int(),
  }),
  z.object({
    kind: z.literal("opening-changed"),
    account: z.string(),
    beforeOre: amountOre.nullable(),
    afterOre: amountOre.nullable(),
  }),
  z.object({
    kind: z.literal("entry-changed"),
    change: z.enum(["added", "changed", "removed"]),
    account: z.string(),
    entryId: id,
    /** `V4`. */
    number: z.string(),
    /** What the entry has on the account; 0 where it is not in the figures. */
    beforeOre: amountOre,
    afterOre: amountOre,
    /** Null when nobody in particular did it. */
    by: person.nullable(),
  }),
  z.object({
    kind: z.literal("ledger-changed"),
    side,
    beforeOre: amountOre.nullable(),
    afterOre: amountOre.nullable(),
    /** The largest first, at most 20; the count is true. */
    invoices: z.array(
      z.object({ number: z.string(), beforeOre: amountOre.nullable(), afterOre: amountOre.nullable() }),
    ),
    invoiceCount: z.number().int(),
  }),
  z.object({
    kind: z.literal("appendix-changed"),
    change: z.enum(["added", "changed", "removed"]),
    appendixId: id,
    number: z.number().int(),
    name: z.string(),
    beforeOre: amountOre.nullable(),
    afterOre: amountOre.nullable(),
    /** Null when it came of an import. */
    by: person.nullable(),
  }),
  z.object({
    kind: z.literal("control-accounts-changed"),
    side,
    before: z.array(z.string()),
    after: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("materiality-changed"),
    /** Null when it is the firm's. */
    account: z.string().nullable(),
    beforeOre: amountOre,
    afterOre: amountOre,
  }),
  z.object({
    kind: z.literal("check-changed"),
    check: z.string(),
    before: z.number().int(),
    after: z.number().int(),
  }),
  z.object({
    kind: z.literal("field-changed"),
    form: z.enum(["INK2", "INK2R", "INK2S"]),
    code: z.string(),
    /** As the form numbers it; empty where it has no number. */
    row: z.string(),
    /** Whole kronor; zero is an empty field, and one a cross where the field is a cross. */
    before: z.string(),
    after: z.string(),
    by: person.nullable(),
    /** What was said; null when the books changed it. */
    through: z.enum(["choice", "answers", "mapping"]).nullable(),
  }),
  z.object({
    kind: z.literal("form-not-filled"),
    form: z.enum(["INK2", "INK2R", "INK2S"]),
    /** The kind of the problem. */
    problem: z.string(),
  }),
]);

/** The figures as they stood; null is unknown. */
export const signedFigures = z.object({
  openingOre: amountOre.nullable(),
  movementOre: amountOre.nullable(),
  closingOre: amountOre.nullable(),
  reconciledOre: amountOre.nullable(),
  differenceOre: amountOre.nullable(),
  /** Up to this a difference is none. */
  materialityOre: amountOre,
});

/** Figures are null of a check, which has findings, and of a form, which has fields. */
export const signature = z.object({
  by: person,
  at: moment,
  note: z.string(),
  figures: signedFigures.nullable(),
});

/** How a subject stands. `basis` goes back with what is done, so that nobody signs what they have not seen. */
export const signOffState = z.object({
  subject,
  /** Of a check: `agrees` without findings, `differs` with, `signed` when marked done, `stale` when reopened; so a form. */
  status: accountStatus,
  basis: z.string(),
  /** As it stands now. */
  figures: signedFigures.nullable(),
  signature: signature.nullable(),
  review: signature.nullable(),
  notApplicable: signature.nullable(),
  /** What went stale since the signature; empty when nothing did. */
  stale: z.array(staleCause),
  /** The figures are again what was signed, or agree again: one key signs again. */
  signAgain: z.enum(["figures-as-signed", "agrees-again"]).nullable(),
  /** What changed since the last review, for the reviewer. */
  changedSinceReview: z.array(staleCause),
});

/**
 * POST /api/closings/:closingId/sign-off. Refused as src/domain/signOff/signing.ts says: `difference-unexplained`
 * without a note, `already-signed`, `basis-changed` (what was seen and what is now) …
 * POST /api/closings/:closingId/reviews for reviewers, with the same body but the action.
 */
export const signOffRequest = z.object({
  subject,
  action: z.enum(["sign", "reopen", "mark-not-applicable", "mark-applicable"]),
  basis: z.string().max(200),
  note: z.string().trim().max(2000).default(""),
});
export const reviewRequest = signOffRequest.omit({ action: true });

/** GET /api/closings/:closingId/history?kind=account&key=1510: the newest first; append-only. */
export const historyEvent = z.object({
  sequence: z.number().int(),
  kind: z.enum([
    "signed",
    "reviewed",
    "reopened",
    "marked-not-applicable",
    "marked-applicable",
    "went-stale",
  ]),
  /** Null for what an import or another change did. */
  by: person.nullable(),
  at: moment,
  note: z.string(),
  figures: signedFigures.nullable(),
  importNumber: z.number().int().nullable(),
  causes: z.array(staleCause),
});
export const history = z.object({ events: z.array(historyEvent) });

/** GET and POST /api/closings/:closingId/comments; reviewers may write. Nothing is changed or taken away. */
export const commentQuery = z.object({
  kind: z.enum(["account", "appendix"]),
  key: z.string().min(1).max(100),
});
export const commentRequest = z.object({ subject, text: z.string().trim().min(1).max(4000) });
export const comment = z.object({ commentId: id, by: person, at: moment, text: z.string() });
export const comments = z.object({ comments: z.array(comment) });

/**
 * GET and PUT /api/closings/:closingId/materiality (väsentlighet): up to which difference an account agrees. The
 * firm's own is set under Byrå (PATCH /api/firm); an account's belongs to the client.
 */
export const materiality = z.object({
  firmOre: amountOre,
  accounts: z.array(z.object({ account: z.string(), name: z.string(), thresholdOre: amountOre })),
});
export const materialityRequest = z.object({
  account: z.string().min(1).max(20),
  /** Null takes the account's own away. */
  thresholdOre: amountOre.nullable(),
});

/** What went stale by an import, by a changed appendix …, all of it: GET /api/closings/:closingId/stale */
export const staleList = z.object({
  items: z.array(
    z.object({
      subject,
      /** `1510 Kundfordringar`, `Bilaga 4 Kundreskontra`; empty for a check. */
      name: z.string(),
      causes: z.array(staleCause),
      canSignAgain: z.boolean(),
      basis: z.string(),
      at: moment,
    }),
  ),
});

export type Subject = z.infer<typeof subject>;
export type AccountStatus = z.infer<typeof accountStatus>;
export type StaleCause = z.infer<typeof staleCause>;
export type SignOffState = z.infer<typeof signOffState>;
export type SignOffRequest = z.input<typeof signOffRequest>;
export type HistoryEvent = z.infer<typeof historyEvent>;
export type Comment = z.infer<typeof comment>;
export type StaleList = z.infer<typeof staleList>;
export type Materiality = z.infer<typeof materiality>;
