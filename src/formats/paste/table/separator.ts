/** Which character parts the cells: a tab as spreadsheets copy, else a semicolon or comma as files are saved. */

/** The last resort is one cell on each line. */
export type Separator = "\t" | ";" | "," | "";

/** Comma then two digits and no more: kronor and öre, not two cells. */
const decimalComma = /\d,\d{2}(?!\d)/;

/** Tells the separator of a text; what stands in quotes is not looked at. */
export function separatorOf(text: string): Separator {
  const bare = text.replaceAll(/"[^"]*"/g, '""');
  const lines = bare.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => line.includes("\t"))) return "\t";
  if (lines.filter((line) => line.includes(";")).length * 2 > lines.length) return ";";
  return isCommaSeparated(lines) ? "," : "";
}

/**
 * A comma is also the decimal mark, so it parts cells only where most lines have as many of them and they are not all
 * in amounts.
 */
function isCommaSeparated(lines: readonly string[]): boolean {
  const counts = lines.map((line) => line.split(",").length - 1);
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  if (usual === 0 || counts.filter((count) => count === usual).length * 2 <= counts.length) return false;
  return usual > 1 || !lines.every((line) => !line.includes(",") || decimalComma.test(line));
}
