/**
 * Deklaration: INK2, INK2R and INK2S as lists of fields (rutor), what a person answers, what hinders the files, and the
 * files (SRU) that were made. Whole kronor, positive as each form prints its signs.
 */
import { z } from "zod";
import { problem } from "./problem.ts";
import { signOffState } from "./signOff.ts";
import { fieldCode, kronor } from "./tax.ts";
import { trace } from "./trace.ts";
import { amountOre, id, moment, person, plainDate } from "./values.ts";

export const formName = z.enum(["INK2", "INK2R", "INK2S"]);

export const filingState = z.enum(["not-ready", "ready", "sru-fetched", "filed", "signed"]);

export const formLine = z.object({
  code: fieldCode,
  /** As the form numbers it; empty where it has no number. */
  row: z.string(),
  label: z.string(),
  /** Null when it cannot be computed; zero is an empty box. */
  kronor: kronor.nullable(),
  /** Summed from accounts; from other boxes; typed; answered with a cross. */
  source: z.enum(["accounts", "computed", "typed", "mark"]),
  /** Accounts with an amount in it. */
  accounts: z.array(z.string()),
  isMarked: z.boolean(),
});

/** A part of a form under its heading, with its sum where the form has one. */
export const formPart = z.object({
  part: z.enum([
    "assets",
    "equity",
    "untaxed-reserves",
    "provisions",
    "liabilities",
    "income",
    "costs",
    "financial",
    "appropriations",
    "result",
    "adjustments",
    "information",
    "questions",
    "page",
  ]),
  lines: z.array(formLine),
  sums: z.array(z.object({ sum: z.enum(["assets", "equity-and-liabilities", "result"]), kronor })),
});

export const taxForm = z.object({
  form: formName,
  parts: z.array(formPart),
  /** Öresavrundning: what 7302 took up; zero of other forms. */
  rounding: kronor,
  /** The boxes that say something else than when it was signed. */
  changed: z.array(fieldCode),
  /** Its signature (Klarmarkera), and what made it stale; what to send back with it. */
  signOff: signOffState,
});

/** What hinders (`error`) or should be looked at (`warning`), and where it is put right. */
export const formFinding = z.object({
  severity: z.enum(["error", "warning"]),
  finding: problem,
  place: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("account"), account: z.string() }),
    z.object({ kind: z.literal("mapping"), account: z.string() }),
    z.object({ kind: z.literal("tax"), step: z.string() }),
    z.object({ kind: z.literal("form"), form: formName }),
    z.object({ kind: z.literal("answers") }),
    z.object({ kind: z.literal("sender") }),
    z.object({ kind: z.literal("import") }),
    z.object({ kind: z.literal("none") }),
  ]),
});

/** Uppgifter som du svarar på. Null is unanswered, and hinders the files. */
export const formAnswers = z.object({
  /** Uppdragstagare har biträtt (8040/8041), revision (8044/8045). */
  assisted: z.boolean().nullable(),
  audited: z.boolean().nullable(),
  /** Boxes of information: INK2S 4.17–4.22 and what INK2 has beside the computed ones. */
  typed: z.array(z.object({ code: fieldCode, kronor })).max(60),
});
/** PUT /api/closings/:closingId/form-answers */
export const formAnswersChange = z.object({ version: z.number().int(), answers: formAnswers });

/** Where an account stands in INK2R, and who said so. */
export const mappingLine = z.object({
  account: z.string(),
  name: z.string(),
  closingOre: amountOre,
  /** Null when nothing tells. */
  used: fieldCode.nullable(),
  by: z.enum(["choice", "source", "bas", "suggestion"]).nullable(),
  /** The client's own choice, the code of the source, and that of the BAS chart. */
  chosen: fieldCode.nullable(),
  given: z.string().nullable(),
  bas: fieldCode.nullable(),
});
/**
 * GET /api/closings/:closingId/form-mappings: accounts with an amount, those to be looked at first, and the fields that
 * one may choose. PUT …/form-mappings/:account: null takes the choice back. It is the client's, and holds next year too.
 */
export const formMappings = z.object({
  lines: z.array(mappingLine),
  fields: z.array(z.object({ code: fieldCode, row: z.string(), label: z.string(), isBalance: z.boolean() })),
});
export const mappingChange = z.object({ code: fieldCode.nullable() });

export const sruVersion = z.object({
  version: z.number().int(),
  madeAt: moment,
  madeBy: person,
  /** Of BLANKETTER.SRU. */
  sha256: z.string(),
  bytes: z.number().int(),
  /** Whether the forms still say the same. */
  isCurrent: z.boolean(),
});

/** GET /api/closings/:closingId/forms, and the answer of every change on the page. */
export const formsPage = z.object({
  incomeYear: z.number().int(),
  period: z.string(),
  /** Null for a period without fields. */
  lastDay: plainDate.nullable(),
  fields: z.enum(["official", "assumed-unchanged"]).nullable(),
  /** Why no form can be filled; `forms` is empty then. */
  problem: problem.nullable(),
  forms: z.array(taxForm),
  answers: formAnswers,
  answersVersion: z.number().int(),
  findings: z.array(formFinding),
  state: filingState,
  /** Date and receipt number of what was handed in, and the day on which it was signed. */
  filing: z.object({
    filedOn: plainDate.nullable(),
    receiptNumber: z.string(),
    signedOn: plainDate.nullable(),
    by: person.nullable(),
  }),
  /** The newest first. */
  sru: z.array(sruVersion),
});

/**
 * PUT /api/closings/:closingId/filing: Inlämnad and Underskriven, or back (null). Refused before a SRU file was made
 * (`sru-not-fetched`), and signed before filed (`not-filed`).
 */
export const filingChange = z.object({
  filedOn: plainDate.nullable(),
  receiptNumber: z.string().trim().max(100),
  signedOn: plainDate.nullable(),
});

/**
 * POST /api/closings/:closingId/sru: makes a version, `sru-refused` with all `problems` while something hinders.
 * GET …/sru/:version: both files in a zip. GET …/forms/:form/pdf: a clear list of the boxes.
 */
export const sruMade = z.object({ version: z.number().int(), page: formsPage });

/** GET /api/closings/:closingId/forms/:form/fields/:code: where a box comes from (Varifrån?). */
export const fieldTrace = z.object({
  form: formName,
  code: fieldCode,
  row: z.string(),
  label: z.string(),
  kronor: kronor.nullable(),
  accounts: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      /** Booked, of closing entries, and together; debit positive. */
      bookedOre: amountOre,
      entriesOre: amountOre,
      closingOre: amountOre,
      by: z.enum(["choice", "source", "bas", "suggestion"]),
    }),
  ),
  /** The year's result that no equity account holds yet, credit positive: in 7302; zero elsewhere. */
  unbookedOre: amountOre,
  entries: z.array(z.object({ entryId: id, number: z.string(), text: z.string(), amountOre })),
  /** Other boxes, answers and steps that it is computed from. */
  terms: z.array(
    z.object({
      form: formName.nullable(),
      code: fieldCode.nullable(),
      row: z.string(),
      label: z.string(),
      operator: z.enum(["+", "-", "="]),
      kronor,
    }),
  ),
  /** The step of Dispositioner & skatt where it is decided, and how that came to it. */
  step: z.string().nullable(),
  stepTrace: trace.nullable(),
  /** Before it was cut to kronor, and what the balance sheet's remainder added to it. */
  exactOre: amountOre.nullable(),
  rounding: kronor,
  roundingRule: z.string().nullable(),
  rules: z.array(z.object({ source: z.string(), certainty: z.enum(["law", "agency", "secondary"]) })),
});

/** GET and PUT /api/firm/sender: who hands the files in (uppgiftslämnare), for every client of the firm. */
export const sender = z.object({
  /** As typed: 10 or 12 digits. */
  organizationNumber: z.string().trim().max(20),
  name: z.string().trim().max(250),
  address: z.string().trim().max(250),
  postalCode: z.string().trim().max(10),
  postalTown: z.string().trim().max(250),
  department: z.string().trim().max(250),
  contact: z.string().trim().max(250),
  email: z.string().trim().max(250),
  phone: z.string().trim().max(15),
});

export type FormName = z.infer<typeof formName>;
export type FilingState = z.infer<typeof filingState>;
export type FormLine = z.infer<typeof formLine>;
export type FormPart = z.infer<typeof formPart>;
export type TaxForm = z.infer<typeof taxForm>;
export type FormFinding = z.infer<typeof formFinding>;
export type FormAnswers = z.infer<typeof formAnswers>;
export type FormMappings = z.infer<typeof formMappings>;
export type MappingLine = z.infer<typeof mappingLine>;
export type SruVersion = z.infer<typeof sruVersion>;
export type FormsPage = z.infer<typeof formsPage>;
export type FilingChange = z.infer<typeof filingChange>;
export type FieldTrace = z.infer<typeof fieldTrace>;
export type Sender = z.infer<typeof sender>;
