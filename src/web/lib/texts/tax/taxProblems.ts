/** What refusals about appropriations and tax say, and why a return cannot be computed at all. */
export const taxProblems = {
  "tax-without-import":
    "Det finns ingen import att räkna på. Importera bokföringen först; det som skrivs här sparas ändå.",
  "tax-changed":
    "{{changedBy}} ändrade Dispositioner & skatt {{changedAt}}. Läs in sidan igen innan du ändrar, så att inget skrivs över.",
  "company-form-not-supported":
    "{{companyForm}} stöds inte än: INK2 görs för aktiebolag. Bokslutet i övrigt påverkas inte.",
  "fiscal-year-unknown": "Källan säger inte vilket räkenskapsår den gäller.",
  "balance-unknown":
    "Konto {{account}} har ingen känd utgående balans i importen. Importera en fil med balanser, eller hämta året igen.",
  "tax-rules-missing": "Regler för {{incomeYear}} saknas. Skatten kan inte räknas för det inkomståret.",
  "trial-balance-uneven":
    "Balansen går inte jämnt ut: {{differenceOre}} skiljer. Rätta bokföringen och importera igen.",
  "result-accounts-without-field":
    "Konto {{accounts}} har ingen ruta i INK2R, så resultatet, skatten och valen kan inte räknas. Välj ruta under Deklaration, Konton och rutor.",
  "form-rounding-too-large":
    "Öresavrundningen blir {{kronor}} kr, mer än rutorna kan ge. Något annat är fel: se kontrollerna.",
  "field-not-typed": "Ruta {{code}} kan inte anges: den finns inte, eller räknas ut i ett annat steg.",
  "field-negative": "Ruta {{box}} kan inte vara negativ. Välj den ruta som har det andra tecknet.",
  "tax-account-unknown":
    "Konto {{account}} finns inte i bokslutet, eller kan inte användas där. Läs in sidan igen.",
  "tax-said-twice": "{{place}} står två gånger. Ta bort den ena.",
  "reserve-year-to-come":
    "Konto {{account}}: en fond kan inte ha avsatts {{year}}, efter inkomståret. Välj ett tidigare år.",
  "tax-amount-negative": "{{step}}: beloppet kan inte vara negativt.",
  "tax-amount-too-large": "{{step}}: beloppet är för stort. Det får vara högst {{mostOre}}.",
} as const;
