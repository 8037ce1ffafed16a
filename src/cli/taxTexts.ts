/** What is wrong or to be confirmed in a tax return, in Swedish, by its kind: the amount and the place first. */
export interface Problem {
  readonly kind: string;
}

const texts: Readonly<Record<string, string>> = {
  "account-without-field":
    "Konto {account} {name}, {amountOre} öre, har ingen ruta i INK2R. Ange SRU-kod på kontot.",
  "account-field-suggested": "Konto {account} {name} saknas i BAS koppling och är lagt i ruta {code}.",
  "account-codes-differ": "Konto {account} {name} har koden {given}; ruta {used} används.",
  "form-fields-assumed": "Fälttabellen för {period} är inte läst: samma rutor som 2025P4 antas gälla.",
  "form-fields-missing": "Blanketter för inkomstår {incomeYear}, period {period}, finns inte i programmet.",
  "tax-rules-missing": "Regler för {incomeYear} saknas.",
  "tax-rule-secondary": "Uppgiften {rule} är från en andrahandskälla: {source}.",
  "adjustment-to-confirm":
    "Konto {account} {name}, {kronor} kr: enligt namnet till ruta {code}. Bekräfta med --adjust.",
  "adjustment-to-ask":
    "Konto {account} {name}, {kronor} kr: ska beloppet till ruta {code}? Ange i så fall med --adjust.",
  "uplift-to-confirm":
    "Konto {account} {name}: återföringen räknas upp med {percent} %, {kronor} kr i ruta 7673. Bekräfta med --adjust.",
  "special-payroll-tax-to-confirm":
    "Pensionskostnader om {kronor} kr: ange underlaget för särskild löneskatt med --adjust 7132=KRONOR.",
  "reserve-year-unknown":
    "Konto {account} {name}: vilket år avsattes fonden? Ange med --reserve {account}=ÅR.",
  "reserve-negative": "Konto {account} {name} är en periodiseringsfond på fel sida, {amountOre} öre.",
  "reserve-overdue":
    "Konto {account} {name}, avsatt {madeYear}, skulle ha återförts tidigare ({age} räkenskapsår).",
  "reserve-to-be-reversed":
    "Konto {account} {name}, avsatt {madeYear}, ska återföras i år ({amountOre} öre).",
  "allocation-above-limit":
    "Avsättningen {kronor} kr är större än {most} kr, en fjärdedel av överskottet före den.",
  "allocation-without-surplus": "Det finns inget överskott att sätta av till periodiseringsfond.",
  "equipment-sold": "Inventarier för {amountOre} öre har lämnat böckerna: överavskrivningen räknas för hand.",
  "trial-balance-uneven": "Balansen går inte jämnt ut: {differenceOre} öre skiljer.",
  "form-rounding-too-large": "Öresavrundningen är {kronor} kr, mer än rutorna kan ge. Något annat är fel.",
  "fiscal-year-unknown": "Filen säger inte vilket räkenskapsår den gäller (#RAR 0).",
  "balance-unknown": "Konto {account} har ingen känd utgående balans i filen.",
  "company-form-not-supported": "Företagsformen {companyForm} stöds inte. INK2 görs för aktiebolag.",
  "field-not-typed": "Ruta {code} kan inte anges: den finns inte, eller räknas ut.",
  "tax-return-has-errors": "Deklarationen har fel som måste rättas först: {errors}.",
  "organization-number-of-a-person": "INK2 lämnas av juridiska personer, inte med personnummer.",
  "organization-number-malformed": "Organisationsnumret {number} går inte att läsa.",
  "organization-number-check-digit":
    "Organisationsnumret {number} har fel kontrollsiffra: den ska vara {expected}.",
  "sender-unreadable": "Uppgiftslämnaren i {path} går inte att läsa: {reason}.",
  "file-unwritable": "Filerna kan inte skrivas: {reason}.",
  "sru-character":
    "{record}: tecknet {character} på plats {position} finns inte i ISO 8859-1 eller får inte stå där.",
  "sru-too-long": "{record} får ha högst {most} tecken.",
  "sru-missing": "{record} saknas.",
  "sru-invalid": "{record} har ett värde som inte får stå där: {value}.",
  "mark-unknown": "Ruta {code} besvaras inte med kryss.",
  "marks-exclude-each-other": "Ruta {codes} utesluter varandra.",
};

/** Tells whether a kind has its sentence. */
export function hasTaxText(kind: string): boolean {
  return kind in texts;
}

/** Says it. */
export function renderTaxFinding(problem: Problem): string {
  const data = new Map<string, unknown>(Object.entries(problem));
  return (texts[problem.kind] ?? problem.kind).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = data.get(name);
    if (Array.isArray(value)) return value.join(", ");
    return typeof value === "string" || typeof value === "number" || typeof value === "bigint"
      ? value.toString()
      : "";
  });
}
