/** The Swedish words of an appendix on paper. */
import type { AppendixKind } from "#domain/appendices/appendix.ts";
import { causeNames } from "../ledgerTexts.ts";

export const kindNames: Readonly<Record<AppendixKind, string>> = {
  specification: "Specifikation",
  bank: "Bank",
  "tax-account": "Skattekonto",
  accrual: "Periodisering",
  "customer-ledger": "Kundreskontra",
  "supplier-ledger": "Leverantörsreskontra",
  "tax-reserves": "Periodiseringsfonder",
  "excess-depreciation": "Överavskrivningar",
  "tax-liability": "Skatteskulder",
  main: "Huvudbilaga",
};

export const standsNames = {
  "only-booked": "Bara bokfört",
  "only-on-statement": "Bara på kontoutdraget",
} as const;

export const sourceNames = { fortnox: "Fortnox", "sie-file": "SIE-fil" } as const;

const termNames: Readonly<Record<string, string>> = {
  ...causeNames,
  ledger: "Reskontra",
  explained: "Förklarat",
};

/** A term of a computed sum in words. */
export function termName(label: string): string {
  return termNames[label] ?? label;
}
