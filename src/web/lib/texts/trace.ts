/** Texts of Varifrån?: a sentence per formula, a word per term, a sentence per rule of rounding. */
import { appendixFormulas, appendixLabels, roundings } from "./appendices/appendixTraces.ts";
import { taxFormulas, taxLabels, taxRoundings } from "./tax/taxTraces.ts";

export const trace = {
  title: "Varifrån?",
  result: "Resultat",
  operators: { "+": "plus", "-": "minus", "=": "är" },
  formulas: {
    ...appendixFormulas,
    ...taxFormulas,
    "account-opening": "IB är vad bokföringen hade på kontot när året började.",
    "account-movement": "Förändringen är summan av årets rader på kontot.",
    "account-adjustment": "Justeringen är bokslutsverifikationer som bokföringen inte har än.",
    "account-closing":
      "UB är IB plus årets förändring och bokslutsverifikationer som bokföringen inte har än.",
    "ledger-and-explained": "Reskontran på balansdagen och det som bryggan förklarar.",
    "account-reconciled": "Avstämt belopp är summan av vad kontots bilagor säger.",
    "account-difference": "Differensen är UB enligt huvudboken minus avstämt belopp.",
    "account-previous": "Föregående års UB på kontot, som importen har den.",
    "open-item": "Öppet per datum är fakturabeloppet minus det som är betalt till och med dagen.",
    "ledger-sum": "Summan av alla öppna poster i reskontran på dagen.",
    "bridge-rest": "Saldot enligt huvudboken minus reskontran och minus det som är förklarat.",
  },
  labels: {
    ...appendixLabels,
    ...taxLabels,
    "opening-of-import": "IB enligt importen",
    "vouchers-of-year": "Årets verifikationer",
    "closing-entry": "Bokslutsverifikation",
    "closing-entries": "Bokslutsverifikationer",
    opening: "IB",
    movement: "Förändring",
    "closing-of-last-year": "UB föregående år",
    reconciled: "Avstämt belopp",
    appendix: "Bilaga",
    "invoice-total": "Fakturabelopp",
    settled: "Betalt t.o.m. datum",
    "account-balance": "Saldo enligt huvudbok",
    "customer-ledger": "Kundreskontra",
    "supplier-ledger": "Leverantörsreskontra",
    explained: "Förklarat",
  },
  roundings: { ...roundings, ...taxRoundings },
} as const;
