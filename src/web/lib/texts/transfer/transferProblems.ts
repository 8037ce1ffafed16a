/** What may come between an entry and its voucher in Fortnox, each with what still holds and what to do. */
export const transferProblems: Readonly<Record<string, string>> = {
  // The outcome is not known, or is another than was wanted.
  "transfer-interrupted": "Programmet stoppades medan verifikationen skickades.",
  "transfer-unknown": "Det är inte känt om Fortnox tog emot verifikationen.",
  "transfer-answer-differs":
    "Fortnox svarade att verifikationen skapades, men svaret stämmer inte med det som skickades.",
  "transfer-differs":
    "Märket finns på {{voucher}} i Fortnox, men med andra rader. Inget mer skickas. Hämta från Fortnox under Import, så visas skillnaden under Jämför.",
  "transfer-duplicate":
    "Samma märke finns även på {{others}}. Hämta från Fortnox under Import, så kan dubbletten vändas.",
  "transfer-other-company":
    "Verifikationen skickades till ett annat företag i Fortnox än det som är anslutet nu. Anslut det företaget igen, så letar vi vidare.",

  "transfer-after-restore":
    "En säkerhetskopia är återläst. Det som skickades före den kan ännu komma fram, så inget skickas förrän {{untilAt}}.",

  // The preflight: as the entry stands, Fortnox would not take it, or not yet.
  "transfer-year-missing":
    "Fortnox har inget räkenskapsår som {{date}} ligger i. Verifikationen väntar tills året skapas i Fortnox.",
  "transfer-series-missing":
    "Serien {{series}} finns inte i verifikationens räkenskapsår i Fortnox. Skapa den, eller välj en annan serie.",
  "transfer-series-not-manual":
    "Serien {{series}} tar inte emot manuella verifikationer. Välj en annan serie, eller öppna den för manuella verifikationer i Fortnox.",
  "transfer-period-locked":
    "Perioden är låst i Fortnox till och med {{through}}. Lås upp den i Fortnox och kör kontrollen igen, eller exportera i en serie som är undantagen från låsningen.",
  "transfer-period-exempt":
    "Perioden är låst i Fortnox till och med {{through}}. Serien {{series}} är angiven som ej låsbar, så Fortnox avgör.",
  "transfer-account-missing":
    "Konto {{account}} finns inte i räkenskapsåret som börjar {{start}}. Skapa kontot, eller byt konto i verifikationen.",
  "transfer-account-inactive":
    "Konto {{account}} är inaktivt i räkenskapsåret som börjar {{start}}. Aktivera kontot, eller byt konto i verifikationen.",
  "transfer-cost-center-mandatory":
    "Rad {{row}}: konto {{account}} kräver kostnadsställe i Fortnox. Ange ett i verifikationen.",
  "transfer-cost-center-not-allowed":
    "Rad {{row}}: konto {{account}} får inte ha kostnadsställe i Fortnox. Ta bort {{costCenter}} i verifikationen.",
  "transfer-project-mandatory":
    "Rad {{row}}: konto {{account}} kräver projekt i Fortnox. Ange ett i verifikationen.",
  "transfer-project-not-allowed":
    "Rad {{row}}: konto {{account}} får inte ha projekt i Fortnox. Ta bort {{project}} i verifikationen.",

  // What people do with transfers.
  "transfer-offer-unreadable": "Koden eller kontot går inte att skapa i Fortnox. Kör kontrollen igen.",
  "entry-not-ready-for-export": "Verifikationen är inte klar. Gör den klar och exportera igen.",
  "transfer-has-ended": "Verifikationen letas inte efter längre. Läs in sidan igen.",
  "transfer-not-to-be-sent-again":
    "Verifikationen kan inte skickas igen nu. Någon annan kan ha gjort det, eller så har den hittats. Läs in sidan igen.",
};
