/** Texts of Byrå. */
export const firm = {
  title: "Byrå",
  log: "Byråns logg",
  name: "Byråns namn",
  users: "Användare",
  you: "du",
  twoFactor: "Tvåfaktor",
  lastSeen: "Senast inloggad",
  access: "Åtkomst",
  on: "På",
  off: "Av",
  roleOf: "Roll för {{name}}",
  onlyAdministrators: "Bara administratörer bjuder in, byter roller och stänger av användare.",
  bar: {
    button: "Stäng av",
    of: "Stäng av {{name}}",
    title: "Stäng av {{name}}",
    text: "Användaren loggas ut direkt och kan inte logga in igen. Namnet står kvar på det som är gjort. Du kan släppa in användaren igen när som helst.",
    confirm: "Stäng av",
  },
  readmit: { button: "Släpp in", of: "Släpp in {{name}}" },
  roleHints: {
    administrator: "Administratör: allt, även användare, byråns namn och att ta bort.",
    accountant: "Medarbetare: lägger upp företag, importerar och arbetar i bokslut.",
    reviewer: "Granskare: läser allt och granskar.",
    reader: "Läsare: läser allt, ändrar inget.",
  },
  materiality: {
    title: "Väsentlighet",
    text: "En differens upp till beloppet räknas som att kontot stämmer. Gäller alla bokslut, utom konton med en egen väsentlighet.",
    field: "Väsentlighet i kronor",
  },
  invite: {
    title: "Bjud in",
    submit: "Skapa inbjudan",
    noMail: "Servern skickar inga mejl. Du får en länk att kopiera.",
    made: "Inbjudan till {{email}} är klar.",
    mailed: "Den är skickad med mejl. Länken kan också kopieras:",
    copyIt: "Kopiera länken och skicka den. Den gäller en gång, till {{until}}.",
    link: "Länk till inbjudan",
    open: "Öppna inbjudningar",
    expires: "Gäller till",
    withdraw: "Ta tillbaka",
    withdrawColumn: "Åtgärd",
    withdrawOf: "Ta tillbaka inbjudan till {{email}}",
  },
  help: {
    users:
      "Här bjuder du in kollegor, byter deras roll och stänger av den som har slutat. En inbjudan är en länk som gäller en gång i sju dagar.",
    roles:
      "Administratörer gör allt. Medarbetare lägger upp företag och importerar. Granskare och läsare läser.",
    materiality:
      "Väsentligheten är 0,00 från början. Sänks den blir klarmarkeringar som bara stämde med den gamla inaktuella.",
    sender: "Uppgiftslämnaren står i varje SRU-fil. Utan den kan inga filer hämtas.",
    log: "Byråns logg visar vem som gjorde vad, i alla bokslut och med användarna.",
  },
} as const;
