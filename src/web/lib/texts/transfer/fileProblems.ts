/** What refusals around files of entries and closings say. */
export const fileProblems = {
  "entries-not-to-hand-out":
    "{{numbers}} kan inte lämnas ut som SI-fil. Bara verifikationer som är klara, och inte på väg till Fortnox, lämnas ut. Gör dem klara eller ta bort dem ur valet.",
  "entries-unknown": "Bokslutet har ingen verifikation {{numbers}}.",
  "characters-not-in-cp437":
    "Teckentabellen PC8, som SIE använder, saknar {{characters}} (i {{numbers}}). Ändra texterna och försök igen.",
  "sie-not-writable": "SIE-filen gjordes inte. {{reasons}}",
  "si-file-returned":
    "{{numbers}} är bekräftade i bokföringen, så utlämningen kan inte ångras. Rätta med en ny verifikation i stället.",
  "balances-unknown":
    "SIE-filen gjordes inte, för importen säger inte vilken balans {{accounts}} har, och i SIE betyder utelämnat noll. Hämta hela bokföringen (SIE 4 eller Fortnox) och försök igen.",
  "file-differs-from-table":
    "SIE-filen gjordes inte: konto {{account}} blev {{fileOre}} i filen men är {{tableOre}} i avstämningen. Läs in sidan och försök igen.",
} as const;
