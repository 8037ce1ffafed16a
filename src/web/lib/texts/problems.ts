/**
 * What every refusal says, by its kind: the amount and the place first, then the next step. Data named
 * `…Ore` arrives written as an amount.
 */
import { importProblems } from "./importProblems.ts";

export const problems: Readonly<Record<string, string>> = {
  ...importProblems,
  "connection-lost":
    "Servern svarar inte. Kontrollera att programmet är igång och försök igen. Det du har skrivit ligger kvar.",
  "unexpected-answer":
    "Servern svarade något som programmet inte förstår. Läs in sidan igen. Referens: {{reference}}.",
  "unknown-problem": "Servern sade nej ({{kind}}). Läs in sidan igen och försök på nytt.",
  "not-signed-in": "Du är inte inloggad. Logga in för att fortsätta.",
};
