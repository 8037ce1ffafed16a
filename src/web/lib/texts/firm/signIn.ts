/** Texts of set-up, sign-in, invitation and reset: everything before a session. */
export const signIn = {
  title: "Logga in",
  submit: "Logga in",
  code: "Engångskod",
  codeHint: "Sex siffror från din app, eller en av reservkoderna.",
  forgotten: "Glömt lösenordet? Den som sköter servern tar fram en länk till ett nytt.",
  againTitle: "Logga in igen",
  againText: "Din inloggning har gått ut. Det du har skrivit ligger kvar och sparas när du har loggat in.",
  someoneElse: "Logga in som någon annan",
  setup: {
    title: "Kom igång",
    intro: "Skapa byrån och dess första administratör. Det görs en gång. Kollegor bjuder du in sedan.",
    firmName: "Byråns namn",
    yourName: "Ditt namn",
    token: "Engångsnyckel",
    tokenHint: "Står i serverns utskrift vid start.",
    submit: "Skapa byrån",
  },
  invitation: {
    title: "Inbjudan",
    intro: "{{firm}} har bjudit in dig som {{role}}. Välj ett namn och ett lösenord.",
    submit: "Gå med",
  },
  reset: {
    title: "Nytt lösenord",
    intro: "Det nya lösenordet gäller direkt, och du loggas ut på alla andra ställen.",
    submit: "Byt lösenord",
    done: "Lösenordet är bytt.",
  },
} as const;
