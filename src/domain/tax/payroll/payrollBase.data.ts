/**
 * Which accounts hold what the base of special payroll tax is counted of, by the letters of lag (1991:687) 2 §. Income
 * stands in credit, so that the balances of all of them are simply added. Accounts that hold it only in part are asked about.
 */

export interface PayrollBaseRow {
  readonly letter: "a" | "b" | "c" | "d" | "g" | "i" | "j" | "k" | "l";
  readonly accounts: RegExp;
}

export const payrollBaseRows: readonly PayrollBaseRow[] = [
  // Premiums less what the insurer gave back; 7572 is the part of the labour market insurances that is pensions.
  { letter: "a", accounts: /^(?:741\d|7572)$/ },
  // What was paid to a foundation, and in credit what it paid back (g).
  { letter: "b", accounts: /^744[0-7]$/ },
  { letter: "g", accounts: /^744[89]$/ },
  // A larger pension debt, and in credit a smaller one (i).
  { letter: "c", accounts: /^742\d$/ },
  { letter: "d", accounts: /^746\d$/ },
  // Fees of administration and credit insurance, and other costs beside premiums: as is usual, to be confirmed.
  { letter: "a", accounts: /^74[78]\d$/ },
];

/** Held in part (the labour market insurances), or of a kind that the number does not tell. */
export const payrollBaseAsked = /^(?:7570|7571|749\d|7400)$/;

/** The pension debt (Avsatt till pensioner) whose opening balance gives row j, at a rate that is not in the data. */
export const pensionDebt = /^221\d$/;
