/** What remains of appropriations, tax and the tax return, in the list of Översikt. */
export const overviewReturn = {
  "tax-not-begun": {
    title: "Dispositioner & skatt är inte påbörjat",
    hint: "Periodiseringsfonder, skatt och årets resultat",
    go: "Börja",
  },
  "tax-not-computed": {
    title: "Skatten kan inte beräknas",
    hint: "Se vad som hindrar",
    go: "Dispositioner & skatt",
  },
  "tax-entries-outdated": {
    title: "Verifikationerna för skatt och dispositioner är inaktuella",
    hint: "Bokföringen har ändrats sedan de skrevs",
    go: "Skriv om",
  },
  "tax-steps-attention": {
    title_one: "{{count}} steg behöver ett svar",
    title_other: "{{count}} steg behöver svar",
    hint: "{{steps}}",
    go: "Svara",
  },
  "tax-steps-left": {
    title_one: "{{count}} steg är inte genomgånget",
    title_other: "{{count}} steg är inte genomgångna",
    hint: "{{steps}}",
    go: "Dispositioner & skatt",
  },
  "form-stale": {
    title: "{{form}} är inaktuell",
    hint: "{{cause}}",
    again: {
      "figures-as-signed": "{{cause}}. Beloppen är åter de som klarmarkerades. Signera igen",
      "agrees-again": "{{cause}}. Signera igen",
    },
    go: "{{form}}",
  },
  "forms-have-errors": {
    title_one: "{{count}} fel i deklarationen",
    title_other: "{{count}} fel i deklarationen",
    hint: "Måste rättas innan SRU-filerna kan göras",
    go: "Se felen",
  },
  "forms-unanswered": {
    title_one: "{{count}} uppgift som du svarar på",
    title_other: "{{count}} uppgifter som du svarar på",
    hint: "Om uppdragstagare och revision",
    go: "Svara",
  },
  "forms-unsigned": {
    title_one: "{{count}} blankett är inte klarmarkerad",
    title_other: "{{count}} blanketter är inte klarmarkerade",
    hint: "{{forms}}",
    go: "Deklaration",
  },
  "sru-not-fetched": {
    title: "SRU-filerna är inte hämtade",
    hint: "Allt är klart för dem",
    go: "Hämta SRU",
  },
  "return-not-filed": {
    title: "Deklarationen är inte inlämnad",
    hint: "Sista dag {{lastDay}}",
    noDay: "Sista dagen framgår inte av reglerna i programmet",
    go: "Deklaration",
  },
  "return-not-signed": {
    title: "Deklarationen är inlämnad och väntar på underskrift",
    hint: "Skatteverket räknar den som lämnad när den är underskriven",
    go: "Deklaration",
  },
} as const;
