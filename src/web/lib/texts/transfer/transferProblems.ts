/** What may come between an entry and its voucher in Fortnox, each with what still holds and what to do. */
export const transferProblems: Readonly<Record<string, string>> = {
  // The outcome is not known, or is another than was wanted.
  "transfer-interrupted": "Programmet stoppades medan verifikationen skickades.",
  "transfer-unknown": "Det är inte känt om Fortnox tog emot verifikationen.",
  "transfer-answer-differs":
    "Fortnox svarade att verifikationen skapades, men svaret stämmer inte med det som skickades.",
  "transfer-differs":
    "Märket finns på {{voucher}} i Fortnox, men med andra rader. Inget mer skickas. Hämta från Fortnox under Import, så visas skillnaden under Jämför.",
  "transfer-duplicate":
    "Samma märke finns även på {{others}}. Hämta från Fortnox under Import, så kan dubbletten vändas.",
  "transfer-other-company":
    "Verifikationen skickades till ett annat företag i Fortnox än det som är anslutet nu. Anslut det företaget igen, så letar vi vidare.",
  "transfer-year-missing": "Fortnox har inget räkenskapsår som {{date}} ligger i.",
};
