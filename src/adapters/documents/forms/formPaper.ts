/** A form of the tax return as a paper: its boxes with amounts under their headings, sums, and how it was rounded. */
import type { FormDocument } from "#app/forms/formFile.ts";
import type { FormLine, FormPart, FormSheet } from "#domain/forms/page/formSheet.ts";
import { renderOrganizationNumber } from "#domain/parties/organizationNumber.ts";
import { left, right, wide } from "../paper/columns.ts";
import type { Paper, PaperTable } from "../paper/paper.ts";
import { formTitles, partTitles, sumTitles } from "./formTexts.ts";

/** Lays it out. */
export function formPaper(document: FormDocument): Paper {
  const { companyName, organizationNumber, fiscalYear, incomeYear, period, sheet, changedAt } = document;
  const tables = sheet.parts.flatMap(partTable);
  return {
    owner: `${companyName}, ${renderOrganizationNumber(organizationNumber)}`,
    title: formTitles[sheet.form],
    facts: [
      { label: "Räkenskapsår", value: `${fiscalYear.start} – ${fiscalYear.end}` },
      { label: "Inkomstår", value: `${String(incomeYear)}, period ${period}` },
      { label: "Klarmarkerad", value: signedText(document) },
      { label: "Belopp", value: "Hela kronor. Tomma rutor är utelämnade." },
    ],
    tables,
    texts: [
      ...(tables.length === 0 ? [{ title: "Rutor", lines: ["Inga belopp."] }] : []),
      ...roundingTexts(sheet),
    ],
    remark: "Lista ur bokslutet. Det här är inte Skatteverkets blankett och kan inte lämnas in.",
    changedAt,
  };
}

const swedishTime = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});

function signedText({ signed, isStale }: FormDocument): string {
  if (signed !== null) return `${signed.by} ${swedishTime.format(new Date(signed.at))}`;
  return isStale ? "Nej, inaktuell: ändrad sedan den klarmarkerades" : "Nej";
}

/** None of a part whose boxes are all empty. */
function partTable({ part, lines, sums }: FormPart): readonly PaperTable[] {
  const filled = lines.filter(({ kronor, isMarked }) => kronor !== 0n || isMarked);
  if (filled.length === 0 && sums.length === 0) return [];
  return [
    {
      title: partTitles[part],
      columns: [left("Ruta"), left("Kod"), wide("Text"), right("Belopp")],
      rows: [
        ...filled.map((line) => [line.row, line.code, line.label, lineText(line)]),
        ...sums.slice(1).map(({ sum, kronor }) => ["", "", sumTitles[sum], kronorText(kronor)]),
      ],
      sum: sums[0] === undefined ? null : ["", "", sumTitles[sums[0].sum], kronorText(sums[0].kronor)],
    },
  ];
}

function lineText({ kronor, isMarked }: FormLine): string {
  return isMarked ? "X" : kronorText(kronor);
}

function roundingTexts({ form, rounding }: FormSheet): Paper["texts"] {
  if (form !== "INK2R") return [];
  const lines = [
    "Varje ruta är summan av sina konton med örena borttagna.",
    ...(rounding === 0n
      ? []
      : [`Öresavrundning ${kronorText(rounding)} kr ingår i ruta 2.28 (7302), så att sidorna blir lika.`]),
  ];
  return [{ title: "Avrundning", lines }];
}

/** With spaces between thousands that do not break. */
function kronorText(kronor: bigint): string {
  const digits = (kronor < 0n ? -kronor : kronor).toString().replaceAll(/\B(?=(?:\d{3})+$)/g, "\u00a0");
  return kronor < 0n ? `−${digits}` : digits;
}
