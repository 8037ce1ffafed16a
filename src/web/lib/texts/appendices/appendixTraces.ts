/** Texts of Varifrån? in appendices: how each kind is summed, and the terms of its sums. */
import { ledgers } from "../ledgers/ledgers.ts";

export const appendixFormulas = {
  "sum-of-rows": "Summan av bilagans rader på kontot.",
  "statement-and-adjustments":
    "Saldot enligt banken, plus det som bara är bokfört, minus det som bara finns på kontoutdraget.",
  "tax-account-bridge":
    "Saldot hos Skatteverket, minus det som inte är bokfört, plus det som är bokfört men inte finns där.",
  "sum-of-carried": "Summan av det som återstår av varje rad på balansdagen.",
  "sum-of-appendices": "Summan av vad bilagorna för gruppens konton säger.",
  "tax-on-account":
    "Ingående balans, plus det som andra har bokfört under året, plus det som alternativet i Dispositioner & skatt ger.",
  "accrual-prepaid-months": "Förutbetalt: den del av beloppet vars månader ligger efter balansdagen.",
  "accrual-prepaid-days": "Förutbetalt: den del av beloppet vars dagar ligger efter balansdagen.",
  "accrual-accrued-months": "Upplupet: den del av beloppet vars månader har gått till och med balansdagen.",
  "accrual-accrued-days": "Upplupet: den del av beloppet vars dagar har gått till och med balansdagen.",
  "accrual-whole": "Upplupet utan period: hela beloppet.",
  "accrual-unknown": "Kan inte räknas: perioden saknas eller är fel.",
} as const;

export const appendixLabels = {
  ...ledgers.bridge.causes,
  row: "Rad",
  "row-many": "Rader, antal:",
  statement: "Saldobesked",
  "only-booked": "Bara bokfört:",
  "only-booked-many": "Bara bokfört, antal:",
  "only-on-statement": "Bara på kontoutdraget:",
  "only-on-statement-many": "Bara på kontoutdraget, antal:",
  carried: "Återstår av",
  "carried-many": "Återstår av rader, antal:",
  whole: "Hela beloppet,",
  "months-carried": "Månader som återstår:",
  "months-not-carried": "Månader som inte gör det:",
  "days-carried": "Dagar som återstår:",
  "days-not-carried": "Dagar som inte gör det:",
  "booked-by-others": "Bokfört av andra",
  "tax-step-payroll-tax": "Särskild löneskatt",
  "tax-step-property-tax": "Fastighetsskatt och fastighetsavgift",
  "tax-step-excess-depreciation": "Överavskrivning",
  "tax-step-group-contribution": "Koncernbidrag",
  "tax-step-reserve-reversal": "Återföring av periodiseringsfond",
  "tax-step-reserve-allocation": "Avsättning till periodiseringsfond",
  "tax-step-tax": "Skatt på årets resultat",
  "tax-step-result": "Årets resultat",
  ledger: "Summa reskontra",
  "appendix-many": "Bilagor, antal:",
  "account-without-appendix": "Konto utan bilaga:",
  "account-without-appendix-many": "Konton utan bilaga, antal:",
} as const;

export const roundings = {
  "half-away-from-zero-to-ore": "Avrundat till öre, hälften uppåt.",
} as const;
