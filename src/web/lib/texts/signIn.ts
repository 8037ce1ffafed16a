/** Texts of set-up, sign-in, invitation and reset: everything before a session. */
export const signIn = {
  title: "Logga in",
  submit: "Logga in",
  showPassword: "Visa lösenordet",
  code: "Engångskod",
  codeHint: "Sex siffror från din app, eller en av reservkoderna.",
  forgotten: "Glömt lösenordet? Byråns administratör tar fram en länk till ett nytt.",
  againTitle: "Logga in igen",
  againText: "Din inloggning har gått ut. Det du har skrivit ligger kvar och sparas när du har loggat in.",
  someoneElse: "Logga in som någon annan",
} as const;
