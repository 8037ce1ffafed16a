/**
 * Splits text into rows of cells. A cell that starts with a quote goes on to the quote that ends it, over separators and
 * line ends; a quote that nothing ends is a character like any other (RFC 4180 §2, and what spreadsheets copy).
 */
import type { FindingLog } from "../pasteFinding.ts";

export interface TableRow {
  /** Where the row begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Counts and places of what is being read; one for each reading. */
interface Cursor {
  readonly text: string;
  readonly separator: string;
  at: number;
  line: number;
  /** Once a quote was found open to the end of the text, no quote is searched for again: that would be quadratic. */
  quotesAreText: boolean;
}

/** Splits text at separators and line ends; an empty separator makes one cell of each line. */
export function splitCells(text: string, separator: string, log: FindingLog): readonly TableRow[] {
  const cursor: Cursor = { text, separator, at: 0, line: 1, quotesAreText: false };
  const rows: TableRow[] = [];
  while (cursor.at < text.length) rows.push(readRow(cursor, log));
  return rows;
}

function readRow(cursor: Cursor, log: FindingLog): TableRow {
  const cells: string[] = [];
  const { line } = cursor;
  for (;;) {
    const quoted = readQuoted(cursor, { line: cursor.line, column: cells.length + 1 }, log);
    cells.push(quoted ?? readPlain(cursor));
    const next = cursor.text[cursor.at];
    cursor.at++;
    if (next !== undefined && next === cursor.separator) continue;
    if (next === "\n") cursor.line++;
    return { line, cells };
  }
}

function readPlain(cursor: Cursor): string {
  const { text, separator, at } = cursor;
  let end = at;
  while (end < text.length && text[end] !== "\n" && text[end] !== separator) end++;
  cursor.at = end;
  return text.slice(at, end);
}

function readQuoted(
  cursor: Cursor,
  place: { readonly line: number; readonly column: number },
  log: FindingLog,
): string | undefined {
  const { text, at } = cursor;
  if (text[at] !== '"' || cursor.quotesAreText) return undefined;
  const end = closingQuote(text, at + 1);
  const after = text[end + 1];
  if (end === -1) cursor.quotesAreText = true;
  if (end === -1 || (after !== undefined && after !== "\n" && after !== cursor.separator)) {
    log.add("quote-not-closed", place, {});
    return undefined;
  }
  const content = text.slice(at + 1, end).replaceAll('""', '"');
  for (const character of content) if (character === "\n") cursor.line++;
  cursor.at = end + 1;
  return content;
}

/** A doubled quote stands for one inside the cell. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
