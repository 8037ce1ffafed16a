/** Why the entry of a year with the cash method cannot be made, or lacks an invoice. */
export const cashMethodProblems: Readonly<Record<string, string>> = {
  "cash-method-not-used":
    "Räkenskapsåret har inte kontantmetoden enligt Fortnox, så obetalda fakturor är redan bokförda.",
  "cash-method-nothing-to-book":
    "Det finns inget obetalt att bokföra på balansdagen. Läs in sidan igen och se vad reskontran visar.",
  "cash-method-entries-exist":
    "Obetalda fakturor är redan upptagna i {{entries}}. Makulera dem först om de ska göras om.",
  "cash-method-incomplete":
    "{{invoices}} fakturor säger inte vad de bokför och är inte med. Bokför dem för hand.",
  "invoice-rows-not-fetched": "Fakturans rader är inte hämtade. Hämta bokföringen från Fortnox igen.",
  "invoice-amount-unknown": "Vad som är öppet av fakturan är inte känt.",
  "invoice-row-without-account": "En rad på fakturan har inget konto.",
  "invoice-vat-account-unknown": "Momssatsen {{percent}} % har inget känt momskonto.",
  "invoice-rows-do-not-sum":
    "Raderna blir {{rowsOre}} och fakturan {{totalOre}}, så det går inte att säga vad den bokför.",
  "invoice-with-tax-reduction":
    "Fakturan har skattereduktion (rot eller rut). Vad kunden och vad Skatteverket är skyldiga sägs inte av raderna.",
};
