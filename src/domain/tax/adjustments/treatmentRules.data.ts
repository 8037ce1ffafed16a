/**
 * Accounts whose amounts are not deducted, or not taken up, in the tax return: by words in the account's own name, and by
 * numbers of BAS that are usually treated so. The field is of INK2S; each row says what it rests on in law, and how well
 * that is known. Nothing here is applied by itself: a person confirms it, or answers.
 */
import type { TaxRule } from "../rules/taxRule.ts";

export interface TreatmentRule extends TaxRule {
  /** The field that takes the amount up. */
  readonly code: string;
}

export interface NameRule extends TreatmentRule {
  readonly words: RegExp;
  /** Which accounts the words are looked for on. */
  readonly accounts: RegExp;
  /** Words that mean something else than income tax: VAT has the same words. */
  readonly unless: RegExp | null;
  /** The words state the treatment; else they only suggest it, and it is asked. */
  readonly states: boolean;
}

export interface NumberRule extends TreatmentRule {
  readonly accounts: RegExp;
}

const law = (source: string): TaxRule => ({ source, certainty: "law" });
const secondary = (source: string): TaxRule => ({ source, certainty: "secondary" });
const vat = /moms|mervärdes|\bvat\b/i;
const taxFree = /skattefri|\b(?:ej|icke|inte)[ -]skattepl/i;

/** The first that fits is taken. */
export const nameRules: readonly NameRule[] = [
  {
    words: /\b(?:ej|icke|inte)[ -]avdr/i,
    ...{ accounts: /^[4-8]/, unless: vat, states: true, code: "7653" },
    ...law("IL 9 kap. 2 och 9 §§, 16 kap. 2 §"),
  },
  {
    words: taxFree,
    ...{ accounts: /^8(?:0|1|2)1\d$/, unless: vat, states: true, code: "7753" },
    ...law("IL 24 kap. 35 §"),
  },
  {
    // Sales that are free of tax are free of VAT.
    words: taxFree,
    ...{ accounts: /^(?:39|8)/, unless: vat, states: true, code: "7754" },
    ...secondary("kontots namn"),
  },
  {
    words: /\bböter\b|skattetillägg|sanktionsavgift|förseningsavgift/i,
    ...{ accounts: /^[4-8]/, unless: null, states: false, code: "7653" },
    ...law("IL 9 kap. 9 §"),
  },
];

export const numberRules: readonly NumberRule[] = [
  { accounts: /^6072$/, code: "7653", ...law("IL 16 kap. 2 §") },
  { accounts: /^7632$/, code: "7653", ...law("IL 16 kap. 2 §") },
  { accounts: /^(?:6982|6993|5982)$/, code: "7653", ...law("IL 9 kap. 2 §") },
  { accounts: /^8423$/, code: "7653", ...law("IL 9 kap. 8 §") },
  { accounts: /^699[67]$/, code: "7653", ...law("IL 16 kap. 18 och 19 §§") },
  { accounts: /^(?:6992|6392|6342|5099|5199)$/, code: "7653", ...secondary("BAS, kontots benämning") },
  // Care that is taxed as a benefit is deductible since July 2018: asked, whatever the name says.
  { accounts: /^762[23]$/, code: "7653", ...secondary("BAS, kontots benämning") },
  // Write-downs of financial assets (4.3b), and such that are taken back (4.5c).
  { accounts: /^8[0-3]7\d$/, code: "7652", ...secondary("Skatteverket, INK2S 4.3 b") },
  { accounts: /^8[0-3]8\d$/, code: "7754", ...secondary("Skatteverket, INK2S 4.5 c") },
  { accounts: /^(?:8314|8254)$/, code: "7754", ...secondary("BAS, kontots benämning") },
  // Dividends on shares that are held for the business (näringsbetingade andelar).
  { accounts: /^8(?:0|1|2)1\d$/, code: "7753", ...law("IL 24 kap. 35 §") },
  // Sales of shares: the booked gain (4.7a), which stands in 4.7b when it is a loss.
  { accounts: /^8(?:0|1|2)2\d$/, code: "7755", ...secondary("Skatteverket, INK2S 4.7") },
  { accounts: /^8350$/, code: "7755", ...secondary("Skatteverket, INK2S 4.7") },
  // Debts that creditors have written off (ackord).
  { accounts: /^(?:3995|8491)$/, code: "7752", ...secondary("Skatteverket, INK2S 4.5 a") },
];
