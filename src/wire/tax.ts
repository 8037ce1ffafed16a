/**
 * Dispositioner & skatt: what a person has chosen and typed of appropriations and tax, what each option would give, and
 * the entries that were written from the choice. Kronor are whole; öre where the books have them.
 */
import { z } from "zod";
import { entryStatus } from "./entries.ts";
import { problem } from "./problem.ts";
import { trace } from "./trace.ts";
import { amountOre, id, moment, person, plainDate } from "./values.ts";

/** Whole kronor, as text. */
export const kronor = z.string().regex(/^-?\d{1,13}$/);
const typedOre = amountOre.max(20);
const account = z.string().regex(/^\d{4}$/);
/** A field (ruta) by its code in a SRU file. */
export const fieldCode = z.string().regex(/^\d{2,4}$/);

/** The work, in its order. */
export const taxStep = z.enum([
  "booked-result",
  "payroll-tax",
  "property-tax",
  "non-deductible",
  "non-taxable",
  "excess-depreciation",
  "group-contribution",
  "reserve-reversal",
  "standard-income",
  "other-adjustments",
  "losses",
  "reserve-allocation",
  "tax",
  "result",
]);

export const taxOption = z.enum(["max", "none", "reverse", "own"]);

/** The rows of INK2 that have a base of property tax or fee: 1.8–1.15. */
export const propertyRow = z.enum(["80", "93", "84", "86", "95", "96", "97", "98"]);

/** Everything that a person chooses or types; null is what nobody has said. */
export const taxContent = z.object({
  /** Null until one is chosen: no entry is written before. */
  option: taxOption.nullable(),
  /** What the option Egen does. */
  own: z.object({
    allocation: kronor,
    reversals: z.array(z.object({ account, amountOre: typedOre })).max(100),
  }),
  /** The income year of a reserve that nothing tells. */
  reserveYears: z.array(z.object({ account, year: z.number().int().min(1990).max(2100) })).max(100),
  /** Underlag för särskild löneskatt, confirmed; negative is a negative base. */
  payrollBase: kronor.nullable(),
  /** Taxeringsvärden, and of homes what the fee may be at most (its law is not in the program). */
  properties: z.array(z.object({ row: propertyRow, base: kronor, feeCap: kronor.nullable() })).max(40),
  /** How an account is treated: the field that takes its amount up, or null when it is not adjusted. */
  treatments: z.array(z.object({ account, code: fieldCode.nullable() })).max(500),
  /** The uplift of reversed reserves (4.6d) rests on secondary sources, and counts when it is confirmed. */
  confirmsUplift: z.boolean(),
  excess: z.object({
    /** `lowest` takes the rule that allows the lower value. */
    rule: z.enum(["none", "main", "supplementary", "lowest"]),
    /** What was bought in the year and is still held; null takes what the books show. */
    acquiredOre: typedOre.nullable(),
    /** What was paid for equipment that was held when the year began; asked when something left the books. */
    proceedsOre: typedOre.nullable(),
    /** Acquisition cost of what is still held, by fiscal years with it, this year's first: for the supplementary rule. */
    costsOre: z.array(typedOre).max(5),
  }),
  groupContribution: z.object({ givenOre: typedOre, receivedOre: typedOre }),
  losses: z.object({
    /** Underskott från föregående år; null takes what last year's closing here says, if there is one. */
    broughtForward: kronor.nullable(),
    /** Beloppsspärr: what falls away. Koncernbidragsspärr: what is barred from group contributions. */
    forfeited: kronor,
    barred: kronor,
  }),
  /** Övriga justeringar: typed fields of INK2S. */
  typed: z.array(z.object({ code: fieldCode, kronor })).max(100),
  /** Whether the sub-accounts of tax are moved to 2510. */
  gathersOn2510: z.boolean(),
  /** Steps that a person has marked as done. */
  done: z.array(taxStep).max(14),
});

/** PUT /api/closings/:closingId/tax: saves, and writes the entries of the option. `tax-changed` tells of another's change. */
export const taxChange = z.object({ version: z.number().int(), content: taxContent });

/** What a figure rests on in law, and how well it is known. */
const rule = z.object({ source: z.string(), certainty: z.enum(["law", "agency", "secondary"]) });

export const taxStepLine = z.object({
  step: taxStep,
  /** What it adds to the taxable surplus, or is; null when it is not known. */
  amountOre: amountOre.nullable(),
  /** The same of last year's closing; null when there is none here. */
  lastYearOre: amountOre.nullable(),
  /** `nothing` has nothing to do; `attention` has something that must be answered. */
  status: z.enum(["done", "open", "nothing", "attention"]),
  trace,
  rules: z.array(rule),
});

export const optionFigures = z.object({
  option: taxOption,
  /** Skattemässigt resultat, INK2S 4.15 or 4.16; tax; the year's result. Null where the option cannot be computed. */
  surplus: kronor.nullable(),
  tax: kronor.nullable(),
  resultOre: amountOre.nullable(),
  allocation: kronor.nullable(),
  reversedOre: amountOre.nullable(),
  /** Its tax less that of Ingen avsättning. */
  taxDifference: kronor.nullable(),
  problem: problem.nullable(),
});

export const reserveLine = z.object({
  account: z.string(),
  name: z.string(),
  /** Null when it must be asked for. */
  year: z.number().int().nullable(),
  yearIsTyped: z.boolean(),
  /** Credit positive. */
  openingOre: amountOre,
  forcedOre: amountOre,
  voluntaryOre: amountOre,
  allocationOre: amountOre,
  closingOre: amountOre,
  /** The last income year in which it may be reversed. */
  lastYear: z.number().int().nullable(),
  isForced: z.boolean(),
});

/** Something to look at or to answer, and the step where that is done. */
export const taxFinding = z.object({
  severity: z.enum(["error", "warning"]),
  step: taxStep,
  finding: problem,
});

/** An account whose name states how it is treated, or whose number suggests it. */
export const treatmentLine = z.object({
  account: z.string(),
  name: z.string(),
  code: fieldCode,
  /** As it stands in the field. */
  kronor,
  /** Proposed by the account's own name, or asked because of its number. */
  ground: z.enum(["name", "number"]),
  /** What was answered: undefined answers are null, `field` takes it up, `left` does not. */
  answer: z.enum(["field", "left"]).nullable(),
});

/** Skatt att betala. */
export const taxToPay = z.object({
  computedOre: amountOre,
  /** 2518 and the tax account 1630, debit positive; null when the books have no such account. */
  preliminaryOre: amountOre.nullable(),
  taxAccountOre: amountOre.nullable(),
  /** What is left to pay; negative is to get back. */
  leftOre: amountOre,
  /** The day by which it is paid in to bear no cost of interest; null when the rules at hand do not tell. */
  payBy: plainDate.nullable(),
  /** What is paid in by that day; the rest has a later one that the rules at hand do not tell. */
  payByOre: amountOre,
  trace,
});

/** GET /api/closings/:closingId/tax, and the answer of PUT and of POST …/tax/entries. */
export const taxPage = z.object({
  version: z.number().int(),
  changedAt: moment.nullable(),
  changedBy: person.nullable(),
  content: taxContent,
  /** Why nothing can be computed (`tax-rules-missing`, `trial-balance-uneven`, `company-form-not-supported`, …). */
  problem: problem.nullable(),
  incomeYear: z.number().int(),
  period: z.string(),
  /** In tenths and hundredths of a per cent. */
  corporateRate: z.string().nullable(),
  borrowingRate: z.string().nullable(),
  steps: z.array(taxStepLine),
  options: z.array(optionFigures),
  /** Of the option, or of what is booked while none is chosen: the foot of the page. */
  foot: z.object({
    beforeOre: amountOre.nullable(),
    surplus: kronor.nullable(),
    tax: kronor.nullable(),
    resultOre: amountOre.nullable(),
  }),
  reserves: z.array(reserveLine),
  treatments: z.array(treatmentLine),
  /** The most that may be allocated once the reversals of the option are counted. */
  mostAllocation: kronor.nullable(),
  /** What the books suggest where the person has said nothing. */
  proposed: z.object({
    payrollBase: kronor.nullable(),
    acquiredOre: amountOre.nullable(),
    soldOre: amountOre.nullable(),
    broughtForward: kronor.nullable(),
  }),
  /** Överavskrivning: what each rule allows. */
  excess: z
    .object({
      openingOre: amountOre,
      bookValueOre: amountOre,
      mainOre: amountOre.nullable(),
      supplementaryOre: amountOre.nullable(),
      reserveOre: amountOre.nullable(),
      changeOre: amountOre.nullable(),
    })
    .nullable(),
  toPay: taxToPay.nullable(),
  /** What was written from the choice, void ones left out. */
  entries: z.array(
    z.object({
      entryId: id,
      number: z.string(),
      step: taxStep,
      text: z.string(),
      amountOre,
      status: entryStatus,
    }),
  ),
  /** When one of them last was; null without any. */
  writtenAt: moment.nullable(),
  /** The books have changed since: the option now gives other entries than those that are written. */
  isOutdated: z.boolean(),
  findings: z.array(taxFinding),
});

export type Kronor = z.infer<typeof kronor>;
export type TaxStep = z.infer<typeof taxStep>;
export type TaxOption = z.infer<typeof taxOption>;
export type TaxContent = z.infer<typeof taxContent>;
export type TaxChange = z.infer<typeof taxChange>;
export type TaxPage = z.infer<typeof taxPage>;
export type TaxStepLine = z.infer<typeof taxStepLine>;
export type OptionFigures = z.infer<typeof optionFigures>;
export type ReserveLine = z.infer<typeof reserveLine>;
export type TreatmentLine = z.infer<typeof treatmentLine>;
export type TaxToPay = z.infer<typeof taxToPay>;
