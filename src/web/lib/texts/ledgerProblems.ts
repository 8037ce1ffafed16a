/** What is refused, or missing, around the ledgers, their control accounts and lists that are pasted. */
export const ledgerProblems: Readonly<Record<string, string>> = {
  "date-not-computable":
    "Reskontran kan inte räknas per {{asOf}}. Den kan räknas från {{earliest}} till {{latest}}.",
  "nothing-imported": "Ingen bokföring är hämtad. Hämta den på Import.",
  "ledger-not-in-sie":
    "Ej hämtad (SIE saknar reskontra). Hämta från Fortnox, eller klistra in en reskontralista.",
  "ledger-not-fetched": "Reskontran är inte hämtad, så den kan inte hållas mot kontot.",
  "control-account-missing":
    "Inget kontrollkonto finns att hålla reskontran mot. Välj konton i Inställningar.",
  "ledger-cash-method":
    "Räkenskapsåret har kontantmetoden. Reskontran är inte knuten till kontots saldo under året.",
  "paste-empty": "Inget är inklistrat.",
  "paste-too-large": "Texten är för stor. Klistra in färre rader.",
  "paste-too-many-rows": "Texten har för många rader. Högst {{most}} läses åt gången.",
  "paste-too-many-columns": "Rad {{line}} har för många kolumner. Högst {{most}} läses.",
};
