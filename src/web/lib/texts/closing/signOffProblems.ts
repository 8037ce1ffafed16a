/** Why somebody may not sign, review or reopen, and what to do instead. */
export const signOffProblems: Readonly<Record<string, string>> = {
  "reader-may-not-sign": "Som läsare kan du inte klarmarkera. Be en medarbetare göra det.",
  "difference-unexplained":
    "Kan inte klarmarkeras: {{differenceOre}} är oförklarat. Skriv en anteckning som förklarar det.",
  "figures-unknown": "Kan inte klarmarkeras: differensen är inte känd. Skriv en anteckning som säger varför.",
  "note-missing": "Anteckningen saknas. Skriv varför.",
  "already-signed": "{{by}} har redan klarmarkerat, {{at}}.",
  "already-reviewed": "{{by}} har redan granskat, {{at}}.",
  "marked-not-applicable": "{{by}} har satt Ej tillämplig, {{at}}. Välj Tillämplig igen först.",
  "reviewer-is-signer": "Du klarmarkerade själv, {{at}}. Någon annan måste granska.",
  "not-signed-yet": "Inte klarmarkerad än, så det finns inget att granska.",
  "signature-stale": "Klarmarkeringen är inaktuell. Den måste signeras igen innan den kan granskas.",
  "basis-changed":
    "Underlaget ändrades medan du hade sidan öppen. Se vad som ändrades och klarmarkera sedan.",
  "form-has-errors": "Kan inte klarmarkeras: det finns fel i deklarationen. Rätta dem först.",
  "form-not-put-aside":
    "INK2, INK2R och INK2S lämnas alltid tillsammans, så ingen av dem kan sättas som Ej tillämplig.",
  "nothing-to-reopen": "Inte klarmarkerad, så det finns inget att öppna igen.",
  "not-marked": "Står inte som Ej tillämplig.",
  "materiality-out-of-range": "Väsentligheten kan inte vara negativ eller så stor.",
  "question-without-place":
    "Frågan hör inte till någon rad. Ställ den från ett konto, en bilaga eller en faktura.",
  "question-place-gone": "Raden som frågan gäller finns inte längre. Läs in sidan igen.",
  "question-sent-already": "Frågan är redan skickad och kan inte ändras. Dra tillbaka den och ställ en ny.",
  "question-withdrawn": "Frågan är tillbakadragen. Ta upp den igen först.",
  "question-answer-missing": "Svaret saknas. Skriv vad kunden svarade.",
  "signed-not-removable":
    "Bilagan är klarmarkerad av {{by}} {{at}} och kan inte tas bort. Öppna den igen först.",
};
