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
  "ledger-payments-not-fetched":
    "Betalningarna är inte hämtade, så ingen brygga kan byggas. Ge anslutningen rätt till betalningar och hämta igen.",
  "bridge-outside-year":
    "Bryggan kan bara byggas inom räkenskapsåret, till {{end}}. Huvudboken läses inte längre än så.",
  "control-accounts-empty": "Välj minst ett kontrollkonto.",
  "control-account-not-in-chart": "Konto {{account}} finns inte i kontoplanen. Välj ett annat.",
  "control-account-of-result":
    "Konto {{account}} är ett resultatkonto. En reskontra hålls mot konton i balansräkningen.",
  "control-account-on-both-sides":
    "Konto {{account}} är redan kontrollkonto för den andra reskontran. Ta bort det där först.",
  "ledger-is-fetched": "Reskontran är hämtad från Fortnox, så ingen lista kan klistras in i dess ställe.",
  "pasted-ledger-empty": "Listan har ingen rad med öppet belopp. Inget sparades.",
  "pasted-ledger-unreadable":
    "Rad {{line}} kan inte läsas ({{errors}} fel i listan). Rätta listan och klistra in den igen. Inget sparades.",
  "paste-empty": "Inget är inklistrat.",
  "paste-too-large": "Texten är för stor. Klistra in färre rader.",
  "paste-too-many-rows": "Texten har för många rader. Högst {{most}} läses åt gången.",
  "paste-too-many-columns": "Rad {{line}} har för många kolumner. Högst {{most}} läses.",
};
