/** What the log tells of closing entries. */
export const entryEvents = {
  "entry-created": "Gjorde bokslutsverifikation {{number}} {{entryText}}, {{amountOre}}",
  "entry-content-changed":
    "Ändrade {{number}} {{entryText}} till version {{version}}: från {{amountBeforeOre}} till {{amountOre}}",
  "entry-made-ready": "Gjorde {{number}} {{entryText}} klar, {{amountOre}}",
  "entry-made-draft": "Gjorde {{number}} {{entryText}} till utkast igen",
  "entry-excluded": "Satte {{number}} {{entryText}} som ej aktuell för överföring",
  "entry-included": "Satte {{number}} {{entryText}} som aktuell för överföring igen",
  "entry-voided": "Makulerade {{number}} {{entryText}}, {{amountOre}}",
  "entry-file-attached": "Bifogade {{fileName}}, {{fileBytes}}, till {{number}}",
  "entry-file-removed": "Tog bort {{fileName}} från {{number}}",
  "entry-accepted-as-booked": "Godtog Fortnox version av {{number}}",
  "entry-corrected": "Rättar {{number}} i Fortnox med {{numbers}}",
  "entry-duplicate-reversed": "Vänder dubbletten av {{number}} med {{numbers}}",
  "entry-returned": "Bekräftade att {{number}} kom tillbaka som {{voucher}}",
  "entry-template-made": "Sparade mallen {{name}}",
  "entry-template-removed": "Tog bort mallen {{name}}",
} as const;
