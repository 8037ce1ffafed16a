/**
 * Reads text pasted from a spreadsheet or a saved list into rows of cells. Only the limits refuse; rubbish gives a
 * finding and no rows.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import { type PasteFinding, type PasteProblem, createFindingLog, nowhere } from "./pasteFinding.ts";
import { isHtml, isNotText } from "./table/rubbish.ts";
import { type Separator, separatorOf } from "./table/separator.ts";
import { type TableRow, splitCells } from "./table/splitCells.ts";

/** Limits: what a person pastes into one appendix, and then some. */
export const mostBytes = 2_000_000;
export const mostRows = 10_000;
export const mostColumns = 200;

export interface PastedTable {
  readonly separator: Separator;
  /** Rows with something in them; cells without the blanks around them, and none empty at the end. */
  readonly rows: readonly TableRow[];
  readonly findings: readonly PasteFinding[];
}

/** Parses pasted text, or says which limit it is beyond. */
export function parseTable(pasted: string): Result<PastedTable, PasteProblem> {
  const bytes = utf8Length(pasted);
  if (bytes > mostBytes) return refused({ kind: "paste-too-large", bytes, most: mostBytes });
  const text = pasted.replace(/^\ufeff/, "").replaceAll(/\r\n?|[\u2028\u2029\u000c]/g, "\n");
  if (text.trim() === "") return refused({ kind: "paste-empty" });
  const log = createFindingLog();
  if (isNotText(text)) {
    log.add("paste-not-text", nowhere, {});
    return ok({ separator: "", rows: [], findings: log.list() });
  }
  if (isHtml(text)) {
    log.add("paste-is-html", nowhere, {});
    return ok({ separator: "", rows: [], findings: log.list() });
  }
  const separator = separatorOf(text);
  const rows = splitCells(text, separator, log).map(trimmed).filter(hasContent);
  if (rows.length > mostRows) return refused({ kind: "paste-too-many-rows", most: mostRows });
  const widest = rows.find(({ cells }) => cells.length > mostColumns);
  if (widest !== undefined) {
    return refused({ kind: "paste-too-many-columns", line: widest.line, most: mostColumns });
  }
  return ok({ separator, rows, findings: log.list() });
}

function trimmed({ line, cells }: TableRow): TableRow {
  const texts = cells.map((cell) => cell.trim());
  return { line, cells: texts.slice(0, texts.findLastIndex((text) => text !== "") + 1) };
}

function hasContent({ cells }: TableRow): boolean {
  return cells.length > 0;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const codeUnit = text.charCodeAt(at);
    if (codeUnit >= 0x800 && (codeUnit < 0xd800 || codeUnit > 0xdfff)) bytes += 2;
    else if (codeUnit >= 0x80) bytes += 1;
  }
  return bytes;
}
