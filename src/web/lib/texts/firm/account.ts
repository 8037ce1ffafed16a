/** Texts of Mitt konto. */
export const account = {
  title: "Mitt konto",
  password: {
    current: "Nuvarande lösenord",
    submit: "Byt lösenord",
    done: "Lösenordet är bytt, och du är utloggad på alla andra ställen.",
  },
  keys: {
    title: "Kortkommandon",
    label: "Enkla tangenter",
    text: "J, K, N, / och liknande utanför fält. Ctrl K och Esc fungerar alltid.",
  },
  sessions: {
    title: "Inloggad på",
    device: "Enhet",
    since: "Sedan",
    seen: "Senast använd",
    action: "Åtgärd",
    current: "Den här",
    end: "Logga ut",
    unknown: "Okänd enhet",
  },
  twoFactor: {
    title: "Tvåfaktor",
    on: "På. Du loggar in med lösenord och en engångskod.",
    off: "Av. Slå på för att kräva en engångskod från en app vid inloggning.",
    actions: { begin: "Slå på tvåfaktor", end: "Slå av tvåfaktor", codes: "Nya reservkoder" },
    scan: "Skanna koden i en app för engångskoder, eller skriv in nyckeln. Skriv sedan koden som appen visar.",
    qr: "QR-kod för appen",
    secret: "Nyckel",
    code: "Kod från appen",
    confirm: "Bekräfta",
    codesTitle: "Reservkoder",
    codesText: "Spara dem på ett säkert ställe. Var och en gäller en gång, och de visas bara nu.",
    copyCodes: "Kopiera koderna",
  },
  help: {
    password: "När du byter lösenord loggas du ut på alla andra ställen.",
    twoFactor:
      "Med tvåfaktor räcker inte lösenordet: en app ger en kod vid varje inloggning. Reservkoderna används om du tappar bort telefonen.",
    keys: "Enkla tangenter kan slås av om de är i vägen, till exempel för den som styr datorn med rösten.",
  },
} as const;
