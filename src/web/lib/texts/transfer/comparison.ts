/** Texts of Jämför: an entry as it stands here, as it was sent, and as it stands in Fortnox. */
export const comparison = {
  title: "Jämför {{number}} med Fortnox {{voucher}}",
  table: "Rad för rad",
  ours: "Här",
  sent: "Som skickad",
  theirs: "I Fortnox",
  account: "Konto",
  costCenter: "Kst",
  project: "Projekt",
  date: "Datum",
  text: "Text",
  differs: "skiljer sig",
  notSent: "Den skickades inte härifrån, så det finns inget att visa som skickat.",
  told: {
    "changed-in-fortnox": "Verifikationen har ändrats i Fortnox sedan den skickades.",
    "removed-in-fortnox":
      "Verifikationen finns inte längre i Fortnox. Där räknas den inte; här räknas den som Justering.",
    reversed: "Verifikationen är vänd i Fortnox. Där tar den ut sig; här räknas den som Justering.",
    "duplicate-in-fortnox": "Märket finns på fler än en verifikation i Fortnox: även {{duplicates}}.",
    same: "Det som står här är det som står i Fortnox.",
  },
  choose: "Vad ska gälla?",
  actions: {
    accept: {
      button: "Godta Fortnox version",
      "changed-in-fortnox": "{{number}} får det innehåll som står i Fortnox. Inget bokförs.",
      "removed-in-fortnox": "{{number}} makuleras här, och dess belopp lämnar Justering. Inget bokförs.",
      "duplicate-in-fortnox": "{{duplicates}} får stå kvar som verifikation för sig. Inget bokförs.",
      other: "Det som står i Fortnox gäller. Inget bokförs.",
    },
    correct: {
      button: "Rätta i Fortnox",
      "changed-in-fortnox":
        "{{number}} får det innehåll som står i Fortnox, och två verifikationer görs, klara att exportera: en som vänder {{voucher}}, och en ny med det som {{number}} säger nu.",
      "removed-in-fortnox":
        "{{number}} makuleras, och en ny verifikation med samma innehåll görs, klar att exportera. Ingen vändning behövs.",
      other: "Verifikationer som rättar {{voucher}} görs här, klara att exportera.",
    },
    "reverse-duplicate": {
      button: "Vänd dubbletten",
      other:
        "En verifikation görs här, klar att exportera, som vänder {{duplicates}}. {{voucher}} står kvar.",
    },
  },
  made_one: "Verifikationen {{numbers}} är gjord och klar att exportera.",
  made_other: "Verifikationerna {{numbers}} är gjorda och klara att exportera.",
  accepted: "Fortnox version gäller.",
} as const;
