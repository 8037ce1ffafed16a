/**
 * Closing entries as SIE 4I, a file for each fiscal year. The receiver takes a file's vouchers into the year that the
 * file is for, so entries dated in the next year (återföring) are not mixed with the others. Series and number are
 * left empty: the receiver assigns them (SIE 4B, #VER), and cannot take ours for vouchers of its own.
 */
import { type FiscalYear, contains } from "#domain/calendar/fiscalYear.ts";
import type { SieDocument } from "#formats/sie/document/document.ts";
import type { BookChart, ClosingCompany } from "../sieExport/bookStore.ts";
import {
  type FileAuthor,
  type FileEntry,
  declareAccounts,
  declareObjects,
  entryVoucher,
  fileHeader,
  sieYears,
} from "../sieExport/fileParts.ts";

/** An entry on its way out. */
export interface OutgoingEntry extends FileEntry {
  readonly entryId: string;
}

/** Entries of one fiscal year. */
export interface EntryGroup {
  /** Null when the days of the next year are not known; #RAR is then left out, which 4I allows. */
  readonly year: FiscalYear | null;
  readonly isNextYear: boolean;
  readonly entries: readonly OutgoingEntry[];
}

/** Parts the entries by fiscal year, the closing's own first. */
export function groupByYear(
  { fiscalYear, nextYear }: ClosingCompany,
  entries: readonly OutgoingEntry[],
): readonly EntryGroup[] {
  const isOwn = ({ content }: OutgoingEntry): boolean => contains(fiscalYear, content.date);
  const groups = [
    { year: fiscalYear, isNextYear: false, entries: entries.filter(isOwn) },
    { year: nextYear, isNextYear: true, entries: entries.filter((entry) => !isOwn(entry)) },
  ];
  return groups.filter((group) => group.entries.length > 0);
}

/** Makes the document of a group. */
export function entryDocument(
  ground: { readonly company: ClosingCompany; readonly chart: BookChart },
  { year, entries }: EntryGroup,
  author: FileAuthor,
): SieDocument {
  const vouchers = entries.map((entry) => entryVoucher({ ...entry, series: "", number: "" }));
  const used = new Set(vouchers.flatMap(({ rows }) => rows.map(({ account }) => account)));
  const names = entries.map(({ series, number }) => `${series}${number}`).join(", ");
  return {
    type: "4I",
    header: fileHeader(ground.company, author, {
      comments: [`Bokslutsverifikationer för räkenskapsåret, i ordning: ${names}`],
      years: sieYears([{ yearNo: 0, year }]),
    }),
    accounts: declareAccounts(ground.chart, used),
    ...declareObjects(ground.chart, vouchers),
    balances: [],
    vouchers,
  };
}
