/** Texts of Inställningar. */
export const settings = {
  title: "Inställningar",
  readOnly: "Din roll läser. Medarbetare och administratörer ändrar.",
  client: { title: "Företag" },
  closing: {
    title: "Bokslut",
    fixed: "Räkenskapsåret kan inte ändras när bokföring är importerad.",
  },
  remove: {
    title: "Ta bort bokslutet",
    text: "Allt som är importerat i bokslutet tas bort. Det går inte att ångra. Bokföringen i din fil berörs inte.",
    button: "Ta bort bokslutet",
    question: "Ta bort {{name}} {{year}}",
    warning: "Alla importer, kontroller och saldon i bokslutet tas bort. Det går inte att ångra.",
    typeName: "Skriv företagets namn, {{name}}",
    withClient: "Ta även bort företaget, som inte har något annat bokslut",
  },
  help: {
    client: "Företagets namn och form gäller i alla dess bokslut. Organisationsnumret kan inte ändras.",
    closing: "Räkenskapsåret kan ändras så länge ingen bokföring är importerad.",
    fortnox: "Anslutningen till Fortnox gäller företaget, i alla dess bokslut.",
    remove: "Bara administratörer tar bort ett bokslut, och företagets namn måste skrivas först.",
  },
} as const;
