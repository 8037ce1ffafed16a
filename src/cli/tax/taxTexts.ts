/** What is wrong or to be confirmed in a tax return, in Swedish, by its kind: the amount and the place first. */
import { ore, renderKronor } from "#domain/money/ore.ts";

export interface Problem {
  readonly kind: string;
}

const texts: Readonly<Record<string, string>> = {
  "account-without-field":
    "Konto {account} {name}, {amountOre} kr, har ingen ruta i INK2R. Ange SRU-kod på kontot.",
  "account-field-suggested": "Konto {account} {name} saknas i BAS koppling och är lagt i ruta {box}.",
  "account-codes-differ": "Konto {account} {name} har koden {given}; ruta {box} används.",
  "form-fields-assumed": "Fälttabellen för {period} är inte läst: samma rutor som 2025P4 antas gälla.",
  "form-fields-missing": "Blanketter för inkomstår {incomeYear}, period {period}, finns inte i programmet.",
  "tax-rules-missing": "Regler för {incomeYear} saknas.",
  "tax-rule-secondary": "Uppgiften {rule} är från en andrahandskälla: {source}.",
  "adjustment-to-confirm":
    "Konto {account} {name}, {kronor} kr: enligt namnet till ruta {box}. Bekräfta med --adjust.",
  "adjustment-to-ask":
    "Konto {account} {name}, {kronor} kr: ska beloppet till ruta {box}? Ange i så fall med --adjust.",
  "uplift-to-confirm":
    "Konto {account} {name}: återföringen räknas upp med {percent} %, {kronor} kr i ruta 4.6d (7673). Bekräfta med --adjust.",
  "special-payroll-tax-to-confirm":
    "Pensionskostnader om {kronor} kr: ange underlaget för särskild löneskatt med --adjust 7132=KRONOR.",
  "reserve-year-unknown":
    "Konto {account} {name}: vilket år avsattes fonden? Ange med --reserve {account}=ÅR.",
  "reserve-negative": "Konto {account} {name} är en periodiseringsfond på fel sida, {amountOre} kr.",
  "reserve-change-unexplained":
    "Periodiseringsfonderna har ändrats {amountOre} kr mer än konto 8810–8819 visar. Kontrollera ingående balanser.",
  "reserve-overdue":
    "Konto {account} {name}, avsatt {madeYear}, skulle ha återförts tidigare ({age} räkenskapsår).",
  "reserve-to-be-reversed": "Konto {account} {name}, avsatt {madeYear}, ska återföras i år ({amountOre} kr).",
  "allocation-above-limit":
    "Avsättningen {kronor} kr är större än {most} kr, en fjärdedel av överskottet före den.",
  "allocation-without-surplus": "Det finns inget överskott att sätta av till periodiseringsfond.",
  "reversal-above-reserve":
    "Konto {account} {name}: återföringen {amountOre} kr är mer än fonden, {mostOre} kr.",
  "equipment-sold":
    "Inventarier för {amountOre} kr har lämnat böckerna: överavskrivningen räknas när försäljningspriset är känt.",
  "equipment-sale-suspected":
    "Avskrivningarna stämmer inte med kontona för inventarier: kontrollera om något är sålt.",
  "equipment-left-out": "Konto {account} {name}, {amountOre} kr, räknas inte med bland inventarierna.",
  "excess-amount-negative": "Ett belopp för överavskrivningen är negativt.",
  "excess-costs-missing": "Kompletteringsregeln behöver anskaffningsvärden för de senaste åren.",
  "excess-years-unsupported":
    "Korta räkenskapsår: kompletteringsregeln behöver inköp från {years} år, fler än som kan anges.",
  "excess-costs-differ": "Årets inköp skiljer {amountOre} kr mellan de två reglerna.",
  "excess-costs-above-books": "Anskaffningsvärdena är {amountOre} kr högre än i böckerna.",
  "excess-reserve-negative": "Ackumulerade överavskrivningar är på fel sida, {amountOre} kr.",
  "excess-reserve-to-dissolve":
    "Överavskrivningarna är {amountOre} kr mer än någon regel tillåter. Räkna dem med --excess.",
  "excess-reserve-dissolved": "{amountOre} kr av överavskrivningarna upplöses.",
  "property-fee-cap-unknown":
    "Ruta {row}: ange högsta avgiften, den finns inte i programmet. Skatten kan inte räknas utan den.",
  "property-fee-capped": "Ruta {row}: avgiften är den högsta. Kontrollera vad rutan ska visa.",
  "property-rate-missing": "Ruta {row}: skattesatsen för {incomeYear} saknas.",
  "property-base-negative": "Ruta {row}: underlaget är negativt.",
  "property-tax-year-to-check": "Brutet räkenskapsår: kontrollera vilket års fastighetsskatt det tar upp.",
  "payroll-base-account-to-ask":
    "Konto {account} {name}, {amountOre} kr: hur mycket hör till underlaget för särskild löneskatt?",
  "payroll-base-pension-debt":
    "Konto {account} {name}: en pensionsskuld minskar underlaget för särskild löneskatt.",
  "payroll-base-last-year-negative":
    "Förra årets negativa underlag för särskild löneskatt, {kronor} kr, minskar årets.",
  "group-contribution-negative": "Ett koncernbidrag är negativt.",
  "group-contribution-to-confirm": "Koncernbidrag: kontrollera att villkoren i IL 35 kap. är uppfyllda.",
  "group-contribution-both-ways": "Koncernbidrag är både lämnade och mottagna.",
  "group-contribution-makes-loss": "Det lämnade koncernbidraget ger ett underskott, {kronor} kr.",
  "group-contribution-counted-twice": "Ruta {box}: koncernbidraget är bokfört och tas upp två gånger.",
  "losses-negative": "Ett underskott anges som ett positivt belopp.",
  "losses-limited-above-whole": "Spärrarna tar {kronor} kr mer än det underskott som finns.",
  "losses-brought-forward-missing": "Underskottet från tidigare år är spärrat men inte angivet.",
  "losses-differ-from-last-year":
    "Underskottet {kronor} kr skiljer sig från förra årets deklaration, {lastYear} kr.",
  "losses-barred-with-contribution":
    "Koncernbidragsspärr och mottaget koncernbidrag: kontrollera vad som får dras av.",
  "losses-barred-with-allocation":
    "Koncernbidragsspärr: avsättningen minskar det överskott som den prövas mot.",
  "tax-liability-differs": "Skattekontona visar {amountOre} kr annat än årets skatt.",
  "trial-balance-uneven": "Balansen går inte jämnt ut: {differenceOre} kr skiljer.",
  "form-rounding-too-large": "Öresavrundningen är {kronor} kr, mer än rutorna kan ge. Något annat är fel.",
  "fiscal-year-unknown":
    "Filen har inget räkenskapsår (#RAR 0) som går att använda: det är högst 18 månader.",
  "balance-differs-from-vouchers":
    "Konto {account}: filen anger {statedOre} kr, verifikationerna ger {amountOre} kr, som används.",
  "balance-unknown": "Konto {account} har ingen känd utgående balans i filen.",
  "company-form-not-supported": "Företagsformen stöds inte: {companyForm}. INK2 görs för aktiebolag.",
  "result-accounts-without-field": "Konton i resultaträkningen saknar ruta: {accounts}.",
  "filled-field-negative": "Ruta {box} kan inte vara negativ: {kronor} kr.",
  "filled-field-too-large": "Ruta {box} rymmer inte {kronor} kr.",
  "fields-exclude-each-other": "Rutorna {codes} utesluter varandra.",
  "currency-not-kronor": "Böckerna är i {currency}. Deklarationen görs av böcker i kronor.",
  "field-not-typed": "Ruta {code} kan inte anges: den finns inte, eller räknas ut.",
  "tax-return-has-errors": "Deklarationen har fel som måste rättas först.",
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
  const text = (texts[problem.kind] ?? problem.kind).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = data.get(name);
    if (Array.isArray(value)) return value.join(", ");
    if (typeof value === "bigint") return name.endsWith("Ore") ? renderKronor(ore(value)) : value.toString();
    if (typeof value === "number") return value.toString();
    return typeof value === "string" ? (companyForms[value] ?? value) : "";
  });
  // An account without a name leaves its spaces.
  return text.replaceAll(/ {2,}/g, " ").replaceAll(/ (?=[,:])/g, "");
}

const companyForms: Readonly<Record<string, string>> = {
  "sole-trader": "enskild näringsverksamhet",
  partnership: "handelsbolag",
  "limited-partnership": "kommanditbolag",
  "economic-association": "ekonomisk förening",
  "housing-cooperative": "bostadsrättsförening",
  "nonprofit-association": "ideell förening",
  foundation: "stiftelse",
  other: "annan",
};
