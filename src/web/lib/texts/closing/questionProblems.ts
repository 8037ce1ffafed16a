/** Why a question to the client is not asked or changed, and what to do instead. */
export const questionProblems: Readonly<Record<string, string>> = {
  "question-place-gone":
    "Raden som frågan gäller finns inte längre. Läs in sidan igen och ställ frågan på en annan rad.",
  "question-sent-already":
    "Frågan är redan skickad och kan inte skrivas om. Dra tillbaka den och ställ en ny.",
  "question-withdrawn": "Frågan är tillbakadragen. Ta upp den igen först.",
  "question-answer-missing": "Svaret saknas. Skriv vad kunden svarade.",
};
