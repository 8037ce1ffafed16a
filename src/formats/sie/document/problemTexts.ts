/** Swedish texts of what stands in the way of writing a SIE file, and of what a change of type changed. */
import { renderSwedishAmount } from "../findings/swedishAmount.ts";
import type { SieWriteProblem, WritePlace } from "./problems.ts";
import type { RetypeChange } from "./retype.ts";

/** Writes a problem as one whole Swedish sentence. */
export function renderSieWriteProblem(problem: SieWriteProblem): string {
  switch (problem.kind) {
    case "sie-mandatory-missing":
      return `#${problem.label} saknas, men är obligatorisk i en fil av typ ${problem.type}.`;
    case "sie-record-not-in-type":
      return `#${problem.label} får inte stå i en fil av typ ${problem.type}.`;
    case "sie-character-not-in-pc8":
      return `Tecknet ${nameOfCharacter(problem.character)} i ${nameOf(problem.place)} finns inte i PC8, teckenuppsättningen för SIE: ${problem.text}`;
    case "sie-encoding-ambiguous":
      return "Texterna skulle läsas i fel teckenkod, eftersom de saknar svenska bokstäver men har andra tecken utanför ASCII.";
    case "sie-text-ends-with-backslash":
      return `Texten ”${problem.text}” i ${nameOf(problem.place)} slutar med ett omvänt snedstreck, vilket SIE inte kan uttrycka.`;
    case "sie-value-invalid":
      return `Värdet ”${problem.text}” (${problem.field}) i ${nameOf(problem.place)} är inte tillåtet i SIE.`;
    case "sie-duplicate":
      return `${nameOf(problem.place)} förekommer mer än en gång.`;
    case "sie-account-undeclared":
      return `Kontot ${problem.account} används, men saknas i kontoplanen.`;
    case "sie-voucher-date-missing":
      return `${nameOf(problem.place)} saknar datum.`;
    case "sie-voucher-unbalanced":
      return `${nameOf(problem.place)} balanserar inte: debet och kredit skiljer ${renderSwedishAmount(problem.difference)}.`;
    case "sie-voucher-number-descending":
      return `${nameOf(problem.place)} står efter nummer ${problem.previous} i samma serie.`;
    case "sie-row-added-not-repeated":
      return `${nameOf(problem.place)}: #RTRANS på konto ${problem.account} följs inte av samma rad som #TRANS.`;
  }
}

/** Writes what a change of type did to the content. */
export function renderRetypeChange(change: RetypeChange): string {
  switch (change.kind) {
    case "records-dropped":
      return `#${change.label} har utelämnats (${change.count}): posten finns inte i den nya typen.`;
    case "account-declared":
      return `Kontot ${change.account} saknades i kontoplanen och har lagts till utan eget namn.`;
    case "vouchers-reordered":
      return "Verifikationer har lagts i nummerordning inom sin serie.";
  }
}

function nameOf({ label, name }: WritePlace): string {
  const isVoucher = label === "VER" || label.endsWith("TRANS");
  if (!isVoucher) return `#${label} ${name}`.trim();
  return name === "" ? "Verifikation utan serie och nummer" : `Verifikation ${name}`;
}

/** A control character has no picture of its own. */
function nameOfCharacter(character: string): string {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return /\p{C}/u.test(character) ? `U+${codePoint}` : `”${character}” (U+${codePoint})`;
}
