/** An entry while it is written: what its fields hold, how it begins, and what is stored of it. */
import type { EntryContent, EntryLine, EntryList, EntryRequest, EntryTemplate } from "#wire/entries.ts";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { blankRow, type DraftRow, draftRowOf, entryRowOf, isBlank } from "./draftRows.ts";

export interface Draft {
  /** As it is typed. */
  readonly date: string;
  readonly text: string;
  readonly isReversal: boolean;
  readonly rows: readonly DraftRow[];
  readonly appendixIds: readonly string[];
}

/** The days that an entry can have. */
export type EntryDays = Pick<EntryList, "fiscalYear" | "nextYearStart">;

/** Where a new entry begins: its origin, and what it holds from the start. */
export interface Beginning {
  readonly origin: EntryRequest["origin"];
  readonly draft: Draft;
}

const rowsAtFirst = 2;
const longestText = 200;

/** Begins with nothing but the last day of the fiscal year. */
export function blankDraft({ fiscalYear }: EntryDays): Draft {
  const rows = Array.from({ length: rowsAtFirst }, blankRow);
  return { date: fiscalYear.end, text: "", isReversal: false, rows, appendixIds: [] };
}

/** Begins with what an entry holds. */
export function draftOf(content: EntryContent): Draft {
  const rows = content.rows.map(draftRowOf);
  while (rows.length < rowsAtFirst) rows.push(blankRow());
  const { date, text, isReversal, appendixIds } = content;
  return { date, text, isReversal, rows, appendixIds };
}

/** Begins with an entry as it stands in the journal. */
export function draftOfLine(line: EntryLine): Draft {
  return draftOf({ ...line, appendixIds: line.appendices.map(({ appendixId }) => appendixId) });
}

/** Begins with the same as another. */
export function copyOf(line: EntryLine): Beginning {
  const { entryId, number } = line;
  return { origin: { kind: "copy", entryId, number }, draft: draftOfLine(line) };
}

/** Begins with the opposite of another: on the first day of the next year, unless it already is a reversal. */
export function oppositeOf(line: EntryLine, days: EntryDays): Beginning {
  const { entryId, number, text } = line;
  const rows = line.rows.map((row) => ({ ...row, amountOre: String(-BigInt(row.amountOre)) }));
  const draft = {
    ...draftOfLine({ ...line, rows }),
    text: t("entryEditor.reversalText", { number, text }).slice(0, longestText),
  };
  return {
    origin: { kind: "reversal", entryId, number },
    draft: asReversal(draft, !line.isReversal, days),
  };
}

/** Begins with a template. */
export function draftOfTemplate({ name, ...template }: EntryTemplate, days: EntryDays): Beginning {
  const draft = draftOf({ ...template, date: days.fiscalYear.end, appendixIds: [] });
  return { origin: { kind: "template", name }, draft: asReversal(draft, template.isReversal, days) };
}

/** Makes it a reversal, dated on the first day of the next year, or one of this year's again. */
export function asReversal(draft: Draft, isReversal: boolean, days: EntryDays): Draft {
  return { ...draft, isReversal, date: isReversal ? days.nextYearStart : days.fiscalYear.end };
}

/** What is stored of it: rows that nothing is typed in are left out. */
export function contentOf({ date, text, isReversal, rows, appendixIds }: Draft): EntryContent {
  return {
    date: parseDate(date) ?? date,
    text: text.trim(),
    isReversal,
    rows: rows.filter((row) => !isBlank(row)).map(entryRowOf),
    appendixIds: [...appendixIds],
  };
}

/** Tells whether two drafts say the same. */
export function isSameDraft(a: Draft, b: Draft): boolean {
  return a === b || textOf(a) === textOf(b);
}

function textOf({ date, text, isReversal, rows, appendixIds }: Draft): string {
  const typed = rows
    .filter((row) => !isBlank(row))
    .map(({ account, debit, credit, costCenter, project, text: of }) => [
      account,
      debit,
      credit,
      costCenter,
      project,
      of,
    ]);
  return JSON.stringify([date, text, isReversal, typed, appendixIds]);
}
