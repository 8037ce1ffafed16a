/** Texts of Varifrån?: a sentence per formula, a word per term, a sentence per rule of rounding. */
export const trace = {
  title: "Varifrån?",
  result: "Resultat",
  operators: { "+": "plus", "-": "minus", "=": "är" },
  formulas: {
    "open-item": "Öppet per datum är fakturabeloppet minus det som är betalt till och med dagen.",
    "ledger-sum": "Summan av alla öppna poster i reskontran på dagen.",
    "bridge-rest": "Saldot enligt huvudboken minus reskontran och minus det som är förklarat.",
  },
  labels: {
    "invoice-total": "Fakturabelopp",
    settled: "Betalt t.o.m. datum",
    "account-balance": "Saldo enligt huvudbok",
    "customer-ledger": "Kundreskontra",
    "supplier-ledger": "Leverantörsreskontra",
    explained: "Förklarat",
  },
  roundings: {},
} as const;
