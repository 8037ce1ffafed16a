/** The one table of Swedish texts for SIE: what the command line prints and what the server sends. */
import { balanceTexts } from "./findings/balanceTexts.ts";
import { fileTexts } from "./findings/fileTexts.ts";
import type { FindingTexts, SieFinding, SieFindingKind } from "./findings/findingFields.ts";
import { recordTexts } from "./findings/recordTexts.ts";
import { voucherTexts } from "./findings/voucherTexts.ts";
import type { SieProblem } from "./problems.ts";

const texts: FindingTexts<SieFindingKind> = {
  ...fileTexts,
  ...recordTexts,
  ...voucherTexts,
  ...balanceTexts,
};

/** Writes a finding as one or two whole Swedish sentences, without its line. */
export function renderSieFinding<K extends SieFindingKind>(finding: SieFinding<K>): string {
  return texts[finding.kind](finding);
}

/** Writes why a file is refused, and what to do about it. */
export function renderSieProblem(problem: SieProblem): string {
  switch (problem.kind) {
    case "sie-file-empty":
      return "Filen är tom.";
    case "sie-file-is-html":
      return "Filen är en webbsida, inte en SIE-fil. Hämta filen igen och kontrollera att du är inloggad där den hämtas.";
    case "sie-file-is-zip":
      return "Filen är ett zip-arkiv (eller en Excel-fil). Packa upp arkivet och välj SIE-filen i det.";
    case "sie-file-is-pdf":
      return "Filen är en PDF, inte en SIE-fil. Exportera bokföringen som SIE typ 4.";
    case "sie-file-is-sie5":
      return "Filen är SIE 5 (XML), som inte kan läsas. Exportera bokföringen som SIE typ 4.";
    case "sie-file-is-xml":
      return "Filen är XML, inte en SIE-fil. Exportera bokföringen som SIE typ 4.";
    case "sie-file-is-utf16":
      return "Filen är sparad som UTF-16. Exportera den på nytt, eller spara om den som UTF-8.";
    case "sie-file-not-sie":
      return "Filen är inte en SIE-fil: den innehåller inga SIE-poster.";
    case "sie-file-too-large":
      return `Filen är ${megabytes(problem.bytes)} MB. Större än ${megabytes(problem.most)} MB kan inte läsas.`;
    case "sie-file-truncated":
      return `Filen är avhuggen: kontrollsumman öppnas på rad ${problem.line} men avslutas inte före filens sista rad (${problem.lastLine}). Exportera filen på nytt.`;
    case "sie-file-too-damaged":
      return `Filen är för skadad för att läsas: över ${problem.errors - 1} fel till och med rad ${problem.line}.`;
    case "sie-file-too-many-names":
      return `Filen har över ${problem.most} konton, serier eller objekt på rad ${problem.line}, och kan inte vara en bokföring.`;
  }
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toString();
}
