/** What hinders the files of a tax return or should be looked at, and what refusals around them say. */
export const formProblems: Readonly<Record<string, string>> = {
  // What hinders the files.
  "form-question-unanswered": "Frågan om {{question}} är obesvarad. Svara under Uppgifter som du svarar på.",
  "form-not-signed": "{{form}} är inte klarmarkerad.",
  "form-stale": "{{form}} har ändrats sedan den klarmarkerades. Gå igenom ändringarna och klarmarkera igen.",
  "sender-missing":
    "Byrån har ingen uppgiftslämnare. En administratör skriver in den under Byrå, Uppgiftslämnare.",
  "company-name-character":
    "Företagsnamnet {{name}} har tecknet {{character}} på plats {{position}}, som SRU-filer inte kan ha. Ändra namnet under Inställningar.",
  "company-name-not-writable":
    "Företagsnamnet {{name}} går inte att skriva i SRU-filer. Ändra det under Inställningar.",
  "organization-number-of-a-person":
    "INK2 lämnas av juridiska personer. Företaget har ett personnummer. Kontrollera numret.",
  "tax-entries-outdated":
    "Verifikationerna av Dispositioner & skatt följer inte valet och bokföringen. Skriv dem på nytt där.",

  // What should be looked at.
  "tax-not-chosen":
    "Inget är valt i Dispositioner & skatt, så blanketterna visar skatt och dispositioner som de är bokförda.",
  "drafts-not-in-forms":
    "Utkasten {{numbers}} räknas inte med i blanketterna. Gör dem klara eller makulera dem.",
  "accounts-not-signed": "{{left}} av {{accounts}} balanskonton är inte klarmarkerade.",
  "forms-differ-from-filed":
    "Blanketterna säger något annat än version {{version}}, som lämnades in {{filedOn}}. Hämta SRU på nytt och lämna in en rättelse, eller återställ det som ändrats.",

  // The sender, and what the files cannot hold.
  "sru-missing": "Uppgiftslämnarens {{record}} saknas.",
  "sru-invalid": "Uppgiftslämnarens {{record}} kan inte vara {{value}}.",
  "sru-too-long": "Uppgiftslämnarens {{record}} får ha högst {{most}} tecken.",
  "sru-character":
    "Uppgiftslämnarens {{record}} har tecknet {{character}} på plats {{position}}, som SRU-filer inte kan ha.",

  // Refusals.
  "sru-refused": "SRU-filerna gjordes inte. {{count}} hinder måste bort först.",
  "sru-not-fetched": "Ingen SRU-fil är hämtad, så det finns inget att lämna in. Hämta SRU först.",
  "not-filed":
    "Deklarationen är inte inlämnad, så den kan inte vara underskriven. Ange först när den lämnades in.",
  "filing-day-not-possible": "{{date}} kan inte stämma. Ange en dag från {{from}} till och med {{through}}.",
  "closing-is-filed":
    "Bokslutet kan inte tas bort: deklarationen är inlämnad, och filerna som lämnades finns bara här. Ta först tillbaka inlämningen under Deklaration.",
  "form-answers-changed":
    "{{changedBy}} svarade {{changedAt}}, medan du skrev. Sidan är nu inläst på nytt. Svara igen om ditt svar ska gälla.",
  "field-not-answered-here": "Ruta {{code}} fylls inte i här.",
  "field-typed-twice": "Ruta {{box}} är ifylld två gånger. Ta bort den ena.",
  "field-below-zero": "Ruta {{box}} kan inte vara negativ.",
  "field-too-large": "Beloppet i ruta {{box}} har fler än 12 siffror.",
  "field-does-not-suit-account":
    "Konto {{account}} kan inte stå i ruta {{box}}. Ett balanskonto väljer en ruta i balansräkningen, ett resultatkonto en i resultaträkningen.",
};

/** Words in place of the codes that these data hold. */
export const formWords = {
  questions: { assisted: "biträde med årsredovisningen", audited: "revision" },
  records: {
    ORGNR: "organisationsnummer",
    NAMN: "namn",
    ADRESS: "adress",
    POSTNR: "postnummer",
    POSTORT: "postort",
    AVDELNING: "avdelning",
    KONTAKT: "kontaktperson",
    EMAIL: "e-post",
    TELEFON: "telefon",
  },
} as const;
