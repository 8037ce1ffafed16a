/**
 * The whole closing as SIE 4E: the current import, and the closing entries that it does not hold yet as vouchers of
 * their own. Source: SIE 4B §5.16–5.18, §6.
 */
import { contains } from "#domain/calendar/fiscalYear.ts";
import { placeOfAccount } from "#domain/chart/accountPlace.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import type {
  DocumentBalance,
  DocumentRow,
  DocumentVoucher,
  SieDocument,
} from "#formats/sie/document/document.ts";
import { orderVouchers } from "#formats/sie/document/voucherOrder.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { BookAccount, BookChart, BookRow, BookVoucher, ClosingCompany } from "./bookStore.ts";
import {
  type FileAuthor,
  type FileEntry,
  declareAccounts,
  declareObjects,
  entryVoucher,
  fileHeader,
  sieYears,
} from "./fileParts.ts";

export interface ClosingBooks {
  readonly company: ClosingCompany;
  readonly importNumber: number;
  readonly chart: BookChart;
  readonly vouchers: readonly BookVoucher[];
  /** Those whose rows are in the figures; of other days than the year's own they are left out here. */
  readonly entries: readonly FileEntry[];
}

/** A missing balance means zero in SIE, so what is not known cannot be left out. */
export type BooksProblem = {
  readonly kind: "balances-unknown";
  readonly accounts: readonly string[];
};

const mostNamed = 20;

/** Puts it together. */
export function closingDocument(books: ClosingBooks, author: FileAuthor): Result<SieDocument, BooksProblem> {
  const { company, chart } = books;
  const entries = books.entries.filter(({ content }) => contains(company.fiscalYear, content.date));
  const closings = closingsOf(books, entries);
  const inUse = chart.accounts.filter((account) => account.inUse);
  const unknown = inUse.filter(
    ({ account, opening }) => opening === null || (closings.get(account) ?? null) === null,
  );
  if (unknown.length > 0) {
    return refused({
      kind: "balances-unknown",
      accounts: unknown.slice(0, mostNamed).map(({ account }) => account),
    });
  }
  const used = new Set([...inUse.map(({ account }) => account), ...closings.keys()]);
  const vouchers = [...books.vouchers.map(importedVoucher), ...entryVouchers(books, entries)];
  for (const { rows } of vouchers) for (const { account } of rows) used.add(account);
  const accounts = declareAccounts(chart, used);
  const document: SieDocument = {
    type: "4E",
    header: {
      ...fileHeader(company, author, {
        comments: [commentOf(books, entries)],
        years: sieYears([
          { yearNo: 0, year: company.fiscalYear },
          { yearNo: -1, year: company.previousYear },
        ]),
      }),
      coversThrough: chart.coversThrough,
    },
    accounts,
    ...declareObjects(chart, vouchers),
    balances: [...yearBalances(books, closings), ...lastYearBalances(books)],
    vouchers,
  };
  return ok(orderVouchers(document));
}

/** The closing figure of each account in use: what was imported, and what the entries add. */
function closingsOf(
  { chart, vouchers }: ClosingBooks,
  entries: readonly FileEntry[],
): ReadonlyMap<string, Ore | null> {
  const moved = new Map<string, bigint>();
  const add = ({ account, amount }: { readonly account: string; readonly amount: bigint }): void => {
    moved.set(account, (moved.get(account) ?? 0n) + amount);
  };
  for (const { rows } of vouchers) for (const row of rows) if (row.correction !== "struck") add(row);
  for (const { content } of entries) content.rows.forEach(add);
  const closings = new Map<string, Ore | null>(Array.from(moved, ([account, sum]) => [account, ore(sum)]));
  for (const { account, opening, closing, inUse } of chart.accounts) {
    // Without vouchers the source's own closing balances are all that is known of the year.
    const start = vouchers.length > 0 ? opening : closing;
    if (inUse) closings.set(account, start === null ? null : ore(start + (moved.get(account) ?? 0n)));
  }
  return closings;
}

function* yearBalances(
  { chart }: ClosingBooks,
  closings: ReadonlyMap<string, Ore | null>,
): Generator<DocumentBalance> {
  const byAccount = new Map(chart.accounts.map((account) => [account.account, account]));
  for (const [account, closing] of Array.from(closings).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const known = byAccount.get(account);
    const isResult = isResultAccount(account, known);
    const opening = known?.opening ?? ore(0n);
    // Nothing is brought forward on a result account.
    if (!isResult || opening !== 0n) yield balance("IB", 0, { account, amount: opening });
    yield balance(isResult ? "RES" : "UB", 0, { account, amount: closing ?? ore(0n) });
  }
}

/** Left out whole where something of it is unknown: half a year would pass for zeroes. */
function* lastYearBalances({ chart, company }: ClosingBooks): Generator<DocumentBalance> {
  const inUse = chart.accounts.filter((account) => account.inUse);
  if (company.previousYear === null || inUse.some(({ previousClosing }) => previousClosing === null)) return;
  const hasOpenings = inUse.every(({ previousOpening }) => previousOpening !== null);
  for (const known of inUse) {
    const { account, previousOpening, previousClosing } = known;
    const isResult = isResultAccount(account, known);
    if (hasOpenings && (!isResult || previousOpening !== 0n)) {
      yield balance("IB", -1, { account, amount: previousOpening ?? ore(0n) });
    }
    yield balance(isResult ? "RES" : "UB", -1, { account, amount: previousClosing ?? ore(0n) });
  }
}

function balance(
  record: "IB" | "UB" | "RES",
  yearNo: number,
  { account, amount }: { readonly account: string; readonly amount: Ore },
): DocumentBalance {
  return { record, yearNo, period: "", account, objects: [], amount, quantity: "" };
}

function isResultAccount(account: string, known: BookAccount | undefined): boolean {
  return placeOfAccount(account, known?.type ?? undefined).statement === "result";
}

function importedVoucher(voucher: BookVoucher): DocumentVoucher {
  const { series, number, date, text, registeredOn, signature: sign } = voucher;
  return { series, number, date, text, registeredOn, sign, rows: voucher.rows.flatMap(importedRow) };
}

/** A row that was added later is told twice, as #RTRANS and as the #TRANS that counts (SIE 4B, #RTRANS 2). */
function importedRow({ correction, objects, date, ...row }: BookRow): readonly DocumentRow[] {
  const { account, amount, text, quantity } = row;
  const pairs = objects.flatMap((dimension, place) =>
    place % 2 === 0 ? [{ dimension, object: objects[place + 1] ?? "" }] : [],
  );
  const said = { account, amount, text, quantity, objects: pairs, transDate: date, sign: "" };
  if (correction === "struck") return [{ record: "BTRANS", ...said }];
  const counted: DocumentRow = { record: "TRANS", ...said };
  return correction === "added" ? [{ record: "RTRANS", ...said }, counted] : [counted];
}

/** In the series V and S, unless the books have vouchers in those already. */
function entryVouchers(
  { vouchers }: ClosingBooks,
  entries: readonly FileEntry[],
): readonly DocumentVoucher[] {
  const taken = new Set(vouchers.map(({ series }) => series));
  return entries.map((entry) => entryVoucher({ ...entry, series: freeSeries(entry.series, taken) }));
}

function freeSeries(series: string, taken: ReadonlySet<string>): string {
  if (!taken.has(series)) return series;
  for (let count = 1; ; count += 1) {
    const other = `B${series}${count === 1 ? "" : String(count)}`;
    if (!taken.has(other)) return other;
  }
}

function commentOf({ importNumber }: ClosingBooks, entries: readonly FileEntry[]): string {
  const added =
    entries.length === 1 ? "1 bokslutsverifikation" : `${String(entries.length)} bokslutsverifikationer`;
  return `Bokslut: import ${String(importNumber)} för räkenskapsåret och ${added}.`;
}
