/** Texts of Varifrån? in Dispositioner & skatt: how each step is counted, what goes into it, how it is rounded. */
export const taxFormulas = {
  "booked-result": "Resultaträkningens rutor före dispositioner och skatt, utan det som stegen nedan bokför.",
  "payroll-tax":
    "Särskild löneskatt är 24,26\u00a0% av underlaget. Här står vad som är bokfört med verifikationerna.",
  "property-tax":
    "Skatten och avgiften är en andel av taxeringsvärdet. Här står vad som är bokfört med verifikationerna.",
  "non-deductible":
    "Bokförda kostnader som inte får dras av: kontona som är besvarade så, och det som är skrivet i rutorna.",
  "non-taxable":
    "Bokförda intäkter som inte ska tas upp: kontona som är besvarade så, och det som är skrivet i rutorna.",
  "excess-depreciation":
    "Inventariernas planvärde minus det lägsta värde som regeln tillåter är vad reserven får vara. Förändringen är vad som bokförs.",
  "group-contribution": "Mottagna koncernbidrag minus lämnade.",
  "reserve-reversal": "Det som är återfört av periodiseringsfonder, och det som det räknas upp med.",
  "standard-income": "Fonderna vid årets ingång gånger statslåneräntan, för så många månader som året har.",
  "other-adjustments": "Det som är skrivet i rutorna i INK2S.",
  losses: "Underskott från tidigare år, minus det som spärrarna tar.",
  "reserve-allocation": "Högst en fjärdedel av överskottet före avsättningen.",
  tax: "Det skattemässiga resultatet, nedåt till hela tiotal kronor, gånger bolagsskattesatsen.",
  result: "Summan av stegen ovan i bokföringen, skatten med.",
  "year-result": "Summan av stegen ovan i bokföringen, skatten med.",
  "tax-surplus": "Summan av vad varje steg lägger till.",
  "tax-to-pay": "Årets skatter minus betald preliminär skatt (2518) och det som står på skattekontot (1630).",
} as const;

export const taxLabels = {
  "tax-step": "Steg",
  account: "Konto",
  "form-field": "Ruta",
  "booked-result": "Bokfört resultat",
  "payroll-base": "Bekräftat underlag",
  "payroll-rate": "Särskild löneskatt",
  "property-80": "Underlag, 1.8 Småhus",
  "property-93": "Underlag, 1.9 Hyreshus: bostäder",
  "property-84": "Underlag, 1.10 Småhus: tomtmark, under uppförande",
  "property-86": "Underlag, 1.11 Hyreshus: tomtmark, under uppförande",
  "property-95": "Underlag, 1.12 Hyreshus: lokaler",
  "property-96": "Underlag, 1.13 Industri, värmekraftverk",
  "property-97": "Underlag, 1.14 Vattenkraftverk",
  "property-98": "Underlag, 1.15 Vindkraftverk",
  "tax-value-opening": "Skattemässigt värde vid årets ingång",
  "equipment-acquired": "Anskaffat under året och kvar",
  "equipment-proceeds": "Ersättning för det som sålts",
  "depreciation-ground": "Avskrivningsunderlag",
  "depreciation-main": "Högsta avdrag enligt huvudregeln",
  "equipment-cost": "Anskaffningsvärde, räkenskapsår som det ägts:",
  "tax-value-lowest": "Lägsta skattemässiga värde",
  "reserve-most": "Reserven får vara högst",
  "reserve-before": "Reserv före förändringen",
  "reserve-change": "Förändring",
  uplift: "Uppräkning (4.6d)",
  "borrowing-rate": "Statslåneränta, lägst 0,5\u00a0%",
  months: "Månader i räkenskapsåret",
  "standard-income": "Schablonintäkt (4.6a)",
  "surplus-before-allocation": "Överskott före avsättningen",
  "allocation-most": "Högsta avsättning, en fjärdedel",
  "taxable-surplus": "Skattemässigt resultat",
  "taxable-income": "Beskattningsbar inkomst, hela tiotal kronor",
  "corporate-rate": "Bolagsskatt",
  "tax-computed": "Beräknad skatt",
} as const;

export const taxRoundings = {
  "whole-kronor": "Nedåt till hela kronor.",
  "tens-of-kronor": "Inkomsten nedåt till hela tiotal kronor, skatten nedåt till hela kronor.",
} as const;
