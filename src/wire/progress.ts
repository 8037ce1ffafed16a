/** Översikt and Kontroller: what remains of a closing, in order; its checks; questions to the client. */
import { z } from "zod";
import { problem } from "./problem.ts";
import { accountStatus, signOffState, staleCause } from "./signOff.ts";
import { taxStep } from "./tax.ts";
import { amountOre, id, moment, person } from "./values.ts";

const side = z.enum(["customer", "supplier"]);

/** The exact place to go to. */
export const todoLink = z.discriminatedUnion("page", [
  z.object({ page: z.literal("connection") }),
  z.object({ page: z.literal("import") }),
  z.object({ page: z.literal("import-detail"), importNumber: z.number().int() }),
  z.object({ page: z.literal("checks"), check: z.string().nullable() }),
  z.object({ page: z.literal("reconciliation"), account: z.string().nullable() }),
  z.object({ page: z.literal("ledger"), side }),
  z.object({ page: z.literal("appendix"), appendixId: id }),
  z.object({ page: z.literal("entries"), entryId: id.nullable() }),
  z.object({ page: z.literal("questions"), questionId: id.nullable() }),
  z.object({ page: z.literal("tax"), step: taxStep.nullable() }),
  z.object({
    page: z.literal("forms"),
    tab: z.enum(["INK2", "INK2R", "INK2S", "uppgifter", "sru"]).nullable(),
  }),
]);

export const todoItem = z.object({
  /** The same line has the same key from one reading to the next. */
  key: z.string(),
  sign: z.enum([
    "untouched",
    "running",
    "started",
    "attention",
    "different",
    "stale",
    "ready",
    "agrees",
    "failed",
    "question",
  ]),
  /**
   * What the line says: the kinds of src/domain/progress, with what their sentence fills in under the names it has
   * there. Of a check: `check` (its name), `reopened`, `summary` (the kind of its summary) and the summary's own data.
   */
  matter: problem,
  causes: z.array(staleCause),
  amountOre: amountOre.nullable(),
  link: todoLink,
});

export const todoPhase = z.object({
  name: z.enum(["import", "checks", "reconciliation", "tax", "entries", "forms", "questions"]),
  done: z.number().int(),
  total: z.number().int(),
  items: z.array(todoItem),
});

/** GET /api/closings/:closingId/overview */
export const overview = z.object({
  phases: z.array(todoPhase),
  groups: z.array(
    z.object({
      key: z.string(),
      accounts: z.number().int(),
      settled: z.number().int(),
      counts: z.record(accountStatus, z.number().int()),
    }),
  ),
  /** N av M balanskonton är inte klarmarkerade. */
  unsigned: z.number().int(),
  accounts: z.number().int(),
  differences: z.number().int(),
  stale: z.number().int(),
  questions: z.number().int(),
});

/** A check of the closing, as it stands now. */
export const closingCheck = z.object({
  name: z.string(),
  /** Made once by the import, or now. */
  from: z.enum(["import", "closing"]),
  outcome: z.enum(["ok", "attention", "not-run"]),
  state: z.enum(["ok", "attention", "not-run", "done", "reopened"]),
  summary: problem,
  findings: z.array(
    z.object({
      account: z.string().nullable(),
      voucher: z.string().nullable(),
      voucherIndex: z.number().int().nullable(),
      invoiceNumber: z.string().nullable(),
      appendixId: id.nullable(),
      text: z.string(),
      expectedOre: amountOre.nullable(),
      actualOre: amountOre.nullable(),
      amountOre: amountOre.nullable(),
    }),
  ),
  findingCount: z.number().int(),
  signOff: signOffState,
});
/** GET /api/closings/:closingId/checks */
export const closingChecks = z.object({ checks: z.array(closingCheck) });

/** What a question (fråga till kunden) is about: the row it was asked on. */
export const questionPlace = z.object({
  account: z.string().max(20).nullable(),
  appendixId: id.nullable(),
  /** A row of the appendix. */
  rowId: z.string().max(40).nullable(),
  voucherIndex: z.number().int().nullable(),
  side: side.nullable(),
  invoiceNumber: z.string().max(40).nullable(),
});
export const question = z.object({
  questionId: id,
  number: z.number().int(),
  place: questionPlace,
  /** The row in words, as it stood when it was asked: `A 72 2025-11-18 Deposition −4 500,00`. */
  about: z.string(),
  text: z.string(),
  state: z.enum(["open", "sent", "answered", "withdrawn"]),
  askedBy: person,
  askedAt: moment,
  sentAt: moment.nullable(),
  answer: z.string(),
  answeredBy: person.nullable(),
  answeredAt: moment.nullable(),
  files: z.array(z.object({ fileId: id, name: z.string(), bytes: z.number().int() })),
});
/** GET and POST /api/closings/:closingId/questions */
export const questions = z.object({ questions: z.array(question) });
export const questionRequest = z.object({
  place: questionPlace,
  text: z.string().trim().min(1).max(4000),
});
/** PATCH /api/closings/:closingId/questions/:questionId: sent, answered, withdrawn, or another text while it is open. */
export const questionChange = z.object({
  state: z.enum(["open", "sent", "answered", "withdrawn"]).exactOptional(),
  text: z.string().trim().min(1).max(4000).exactOptional(),
  answer: z.string().trim().max(10_000).exactOptional(),
});
/** POST …/questions/:questionId/files (multipart, as for appendices), GET and DELETE …/files/:fileId */

export type Overview = z.infer<typeof overview>;
export type TodoItem = z.infer<typeof todoItem>;
export type TodoPhase = z.infer<typeof todoPhase>;
export type ClosingCheck = z.infer<typeof closingCheck>;
export type ClosingChecks = z.infer<typeof closingChecks>;
export type Question = z.infer<typeof question>;
export type Questions = z.infer<typeof questions>;
