/** Why an appendix, a row, a file or a paste is refused, and what to do instead. */
export const appendixProblems: Readonly<Record<string, string>> = {
  "appendix-changed": "Bilagan ändrades av {{changedBy}} {{changedAt}}. Det du skrev är inte sparat.",
  "appendix-made-by-import": "Huvudbilagor görs när bokföringen hämtas, en för varje grupp.",
  "main-appendix-stays": "En huvudbilaga hör till sin grupp och kan inte tas bort.",
  "ledger-appendix-exists": "Reskontran har redan bilaga {{number}}. Öppna den i stället.",
  "ledger-without-control-account":
    "Reskontran har inget kontrollkonto att hållas mot. Välj konton under Reskontra först.",
  "appendix-accounts-follow": "Bilagans konton följer bokföringen och kan inte bytas här.",
  "appendix-of-other-kind": "Bilagan är av en annan typ än det som skickades. Läs in sidan igen.",
  "appendix-amount-too-large": "Ett belopp är för stort. Högst {{mostOre}} kan skrivas.",
  "appendix-rows-repeated": "Två rader har samma märke. Läs in sidan igen.",
  "appendix-takes-no-rows": "Den här sortens bilaga räknas ur bokföringen och tar inte emot rader.",
  "figure-unknown": "Beloppet finns inte i bilagan längre. Läs in sidan igen.",
  "nothing-imported-yet": "Ingen bokföring är hämtad. Hämta den på Import först.",
  "account-not-in-chart": "Konto {{account}} finns inte i bokföringen.",
  "account-not-of-balance": "Konto {{account}} är ett resultatkonto. Bilagor görs för balanskonton.",
  "file-empty": "{{fileName}} är tom, 0 byte. Inget bifogades.",
  "file-type-not-allowed": "{{fileName}} kan inte bifogas. Bifoga PDF, bild, Excel, Word eller text.",
  "file-content-differs":
    "{{fileName}} är inte det som namnet säger: innehållet är {{foundType}}. Inget bifogades.",
  "file-incomplete": "{{fileName}} är avhuggen. Spara den på nytt och bifoga igen.",
  "pdf-has-password":
    "{{fileName}} har lösenord och kan inte öppnas av andra. Spara en kopia utan lösenord och bifoga den.",
  "office-has-password":
    "{{fileName}} har lösenord och kan inte öppnas av andra. Spara en kopia utan lösenord och bifoga den.",
  "too-many-files": "Det finns redan {{most}} filer, och fler får inte plats. Ta bort en först.",
  "file-attached-already": "Samma fil är redan bifogad som {{fileName}}.",
};
