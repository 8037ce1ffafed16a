/**
 * One fiscal year of bookkeeping: the list of vouchers, which tells what each came from, and then the SIE file, which
 * has everything else. The file is held against the list: one that lacks vouchers is fetched again.
 */
import { accountFigures } from "#domain/bookkeeping/accountFigures.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { FortnoxSeries, FortnoxVoucher, FortnoxYear } from "../fortnox/books.ts";
import type { FortnoxApi, OnPage } from "../fortnox/fortnoxApi.ts";
import { voucherKey } from "../snapshots/fetchedSource.ts";
import type { ReadSource, SourceFile } from "../imports/readSource.ts";
import { wholeRows } from "./wholeRows.ts";

export interface FetchedYear {
  readonly year: FortnoxYear;
  readonly file: SourceFile;
  readonly bytes: Uint8Array;
  /** By `voucherKey`. */
  readonly vouchers: ReadonlyMap<string, FortnoxVoucher>;
  readonly series: readonly FortnoxSeries[];
}

type OfYear = { readonly start: string; readonly end: string };

export type YearProblem =
  | ({ readonly kind: "fortnox-sie-empty" } & OfYear)
  /** `reason` is the kind of what is wrong with the file. */
  | ({ readonly kind: "fortnox-sie-unreadable"; readonly reason: string } & OfYear)
  | ({
      readonly kind: "fortnox-sie-other-year";
      readonly fileStart: string;
      readonly fileEnd: string;
    } & OfYear)
  | ({ readonly kind: "fortnox-sie-other-company"; readonly found: string } & OfYear)
  /** Vouchers of Fortnox's own list are not in the file, and its balances are not what its vouchers make them. */
  | ({
      readonly kind: "fortnox-sie-incomplete";
      readonly missing: number;
      readonly example: string;
    } & OfYear);

export interface YearDeps {
  readonly api: FortnoxApi;
  readonly readSource: ReadSource;
  readonly now: () => Date;
  /** As Fortnox's company information writes it. */
  readonly organizationNumber: string;
}

const mostTries = 3;

/** Fetches it whole, or says what is wrong with it. */
export async function fetchYear(
  deps: YearDeps,
  year: FortnoxYear,
  onPage: OnPage,
): Promise<Result<FetchedYear, YearProblem>> {
  const { api } = deps;
  const begun = deps.now();
  const series = await wholeRows(
    () => api.listSeries(year.id),
    ({ code }) => code,
  );
  const listed = await wholeRows(() => api.listVouchers(year.id, onPage), voucherKey);
  const vouchers = new Map(listed.map((voucher) => [voucherKey(voucher), voucher]));
  const fetched = await fetchFile(deps, year, vouchers);
  if (!fetched.ok) return fetched;
  const { file, bytes, unlisted } = fetched.value;
  // Made while the list was fetched: the list of what is new tells what they came from.
  if (unlisted > 0) {
    const { rows } = await api.listVouchersSince(year.id, begun);
    for (const voucher of rows) vouchers.set(voucherKey(voucher), voucher);
  }
  return ok({ year, file, bytes, vouchers, series });
}

interface FetchedFile {
  readonly file: SourceFile;
  readonly bytes: Uint8Array;
  /** How many of its vouchers the list does not have. */
  readonly unlisted: number;
}

/** Tried again when something is wrong with it: it may have been cut off, or another was given. */
async function fetchFile(
  deps: YearDeps,
  year: FortnoxYear,
  listed: ReadonlyMap<string, FortnoxVoucher>,
): Promise<Result<FetchedFile, YearProblem>> {
  for (let tries = 1; ; tries += 1) {
    const bytes = await deps.api.fetchSie(year.id);
    const read = readFile(deps, year, bytes);
    const missing = read.ok ? missingVouchers(read.value, listed) : [];
    if (read.ok && (missing.length === 0 || (tries >= mostTries && isConsistent(read.value)))) {
      const unlisted = read.value.bookkeeping.vouchers.count - (listed.size - missing.length);
      return ok({ file: read.value, bytes, unlisted });
    }
    if (tries < mostTries) continue;
    if (!read.ok) return read;
    const { start, end } = year;
    const example = (missing[0] ?? "").replace("\n", " ");
    return refused({ kind: "fortnox-sie-incomplete", missing: missing.length, example, start, end });
  }
}

function readFile(
  { readSource, organizationNumber }: YearDeps,
  { start, end }: FortnoxYear,
  bytes: Uint8Array,
): Result<SourceFile, YearProblem> {
  if (bytes.length === 0) return refused({ kind: "fortnox-sie-empty", start, end });
  const read = readSource(bytes);
  if (!read.ok) return refused({ kind: "fortnox-sie-unreadable", reason: read.problem.kind, start, end });
  const { bookkeeping, statedYear, findings } = read.value;
  if (statedYear.start !== start || statedYear.end !== end) {
    const stated = { fileStart: statedYear.start ?? "", fileEnd: statedYear.end ?? "" };
    return refused({ kind: "fortnox-sie-other-year", ...stated, start, end });
  }
  const found = bookkeeping.organizationNumber;
  if (found !== null && digits(found) !== digits(organizationNumber)) {
    return refused({ kind: "fortnox-sie-other-company", found, start, end });
  }
  const broken = findings.counts.find(({ kind }) => kind === "voucher-not-closed");
  return broken === undefined
    ? ok(read.value)
    : refused({ kind: "fortnox-sie-unreadable", reason: broken.kind, start, end });
}

function missingVouchers(
  { bookkeeping: { vouchers } }: SourceFile,
  listed: ReadonlyMap<string, unknown>,
): readonly string[] {
  const inFile = new Set<string>();
  for (let voucher = 0; voucher < vouchers.count; voucher++) inFile.add(voucherKey(vouchers.nameOf(voucher)));
  return [...listed.keys()].filter((key) => !inFile.has(key));
}

/** What the file says of its balances is what its vouchers make them: nothing of the books is missing in it. */
function isConsistent({ bookkeeping }: SourceFile): boolean {
  return accountFigures(bookkeeping).every(
    ({ closing, stated }) => closing === null || stated === null || closing === stated,
  );
}

function digits(number: string): string {
  return number.replaceAll(/\D/g, "").slice(-10);
}
