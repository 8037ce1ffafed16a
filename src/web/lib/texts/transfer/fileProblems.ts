/** What refusals around files of entries and closings say. */
export const fileProblems = {
  "entries-not-to-hand-out":
    "{{numbers}} kan inte lämnas ut som SI-fil. Bara verifikationer som är klara, och inte på väg till Fortnox, lämnas ut. Gör dem klara eller ta bort dem ur valet.",
  "entries-unknown": "Bokslutet har ingen verifikation {{numbers}}.",
  "characters-not-in-cp437":
    "Teckentabellen PC8, som SIE använder, saknar {{characters}} (i {{numbers}}). Ändra texterna och försök igen.",
  "sie-not-writable": "SIE-filen gjordes inte: {{reasons}}.",
  "si-file-returned":
    "{{numbers}} är bekräftade i bokföringen, så utlämningen kan inte ångras. Rätta med en ny verifikation i stället.",
  "balances-unknown":
    "SIE-filen gjordes inte, för importen säger inte vilken balans {{accounts}} har, och i SIE betyder utelämnat noll. Hämta hela bokföringen (SIE 4 eller Fortnox) och försök igen.",
  "file-differs-from-table":
    "SIE-filen gjordes inte: konto {{account}} blev {{fileOre}} i filen men är {{tableOre}} i avstämningen. Läs in sidan och försök igen.",

  // Files that follow a voucher.
  "files-scope-missing":
    "Kopplingen till Fortnox har inte rätt att skicka filer ({{scopes}}). Lägg till det i FORTNOX_SCOPES och slå på det för appen hos Fortnox, och anslut igen. Verifikationen är överförd.",
  "file-gone-before-sent": "Filen togs bort innan den hann följa med.",
  "voucher-not-ours-any-more":
    "Verifikationen finns inte kvar i Fortnox under sitt nummer, så filerna skickades inte. Hämta bokföringen för att se vad som hänt.",
  "transfer-without-files": "Verifikationen är inte överförd med filer, så det finns inga att skicka.",
  "files-being-sent": "Filerna skickas just nu. Vänta en stund och läs in sidan igen.",
} as const;
