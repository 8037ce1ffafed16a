/** What the log tells of the forms of a tax return, their files and who hands them in. */
export const formEvents = {
  "form-answers-saved": "Svarade på frågorna i deklarationen",
  "form-mapping-chosen": "Valde ruta {{code}} för konto {{account}} i INK2R",
  "form-mapping-taken-back": "Tog tillbaka valet av ruta {{code}} för konto {{account}} i INK2R",
  "sru-made": "Hämtade SRU-filer, version {{version}} (SHA-256 {{sha256}})",
  "return-filed":
    "Angav deklarationen som inlämnad {{filedOn}}, version {{version}}, kvittens {{receiptNumber}}",
  "filing-taken-back": "Tog tillbaka att deklarationen var inlämnad {{filedOn}}, kvittens {{receiptNumber}}",
  "return-signed": "Angav deklarationen som underskriven {{signedOn}}",
  "return-signing-taken-back": "Tog tillbaka att deklarationen var underskriven {{signedOn}}",
  "sender-changed": "Ändrade uppgiftslämnaren till {{senderName}}, {{senderTown}}",
} as const;
