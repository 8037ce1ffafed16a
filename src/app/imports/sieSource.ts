/** A SIE file as bookkeeping: the first of the sources, all of which end as the same columns. */
import { readSie } from "#formats/sie/readSie.ts";
import type { SieContent, SieFile } from "#formats/sie/sieFile.ts";
import { balancesOf } from "#formats/sie/view/balances.ts";
import type { Bookkeeping, SourceAccount, StatedBalances } from "#domain/bookkeeping/bookkeeping.ts";
import type { AccountType } from "#domain/chart/accountPlace.ts";
import { type FiscalYear, contains, fiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { CompanyForm } from "#domain/parties/companyForm.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { StatedYear } from "#domain/imports/importObstacles.ts";
import type { ReadSource, SourceFile, SourceProblem } from "./readSource.ts";
import { sieFindings } from "./sieFindings.ts";
import { sieVouchers } from "./sieVouchers.ts";

/** Reads the bytes of a SIE file. */
export const readSieSource: ReadSource = (bytes) => {
  const read = readSie(bytes);
  if (!read.ok) return read;
  const tooLarge = amountTooLarge(read.value);
  return tooLarge === undefined ? ok(sourceFile(read.value)) : refused(tooLarge);
};

/** The database holds 64-bit öre: far beyond any company, but not beyond what a file can say. */
const largestSum = 2 ** 62;

function amountTooLarge({ rows, balances }: SieContent): SourceProblem | undefined {
  let total = 0;
  for (const columns of [rows, balances]) {
    for (let index = 0; index < columns.length; index++) {
      const amount = columns.bigOre.get(index) ?? columns.ore[index] ?? 0;
      total += Math.abs(Number(amount));
      if (!(total < largestSum)) return { kind: "sie-amount-too-large", line: columns.line[index] ?? 0 };
    }
  }
  return undefined;
}

function sourceFile(file: SieFile): SourceFile {
  const { header } = file;
  const own = header.years.find(({ yearNo }) => yearNo === 0);
  return {
    bookkeeping: bookkeepingOf(file, own === undefined ? null : legalYear(own)),
    profile: {
      program: [header.program, header.programVersion].filter((part) => part !== "").join(" "),
      sieType: file.type,
      encoding: file.encoding,
      checksum: file.checksum.state,
      companyForm: companyFormOf(header.companyForm),
    },
    currency: header.currency === "" ? "SEK" : header.currency.toUpperCase(),
    statedYear: own ?? reversedYear(file) ?? { start: null, end: null },
    fiscalYears: header.years.map(({ yearNo, start, end }) => ({ index: yearNo, start, end })),
    findings: sieFindings(file),
  };
}

/** A year that ends before it starts is said all the same. */
function reversedYear({ findings }: SieFile): StatedYear | undefined {
  for (const finding of findings)
    if (finding.kind === "year-reversed" && finding.yearNo === 0) return finding;
  return undefined;
}

function bookkeepingOf(file: SieFile, year: FiscalYear | null): Bookkeeping {
  const { header, accounts } = file;
  const inOrder = accounts
    .map((_, index) => index)
    .toSorted((a, b) => ((accounts[a]?.number ?? "") < (accounts[b]?.number ?? "") ? -1 : 1));
  const placeByIndex = new Int32Array(accounts.length);
  inOrder.forEach((index, place) => {
    placeByIndex[index] = place;
  });
  const [ofYear, ofPreviousYear] = [statedBalances(file, 0), statedBalances(file, -1)];
  return {
    companyName: header.companyName,
    organizationNumber: header.organizationNumber === "" ? null : header.organizationNumber,
    fiscalYear: year,
    coversThrough: partYear(header.coversThrough, year),
    accounts: inOrder.map((index): SourceAccount => {
      const { number = "", name = null, type = null, sruCodes = [] } = accounts[index] ?? {};
      return {
        account: number,
        name: name ?? "",
        type: type === null ? null : typeByLetter[type],
        formCode: sruCodes.length === 0 ? null : sruCodes.join(" "),
        active: null,
        year: ofYear(number),
        previousYear: ofPreviousYear(number),
      };
    }),
    vouchers: sieVouchers(file, placeByIndex),
  };
}

/** #OMFATTN of types 2 and 3 is most often the last day of the year; some programs leave a day without meaning. */
function partYear(through: PlainDate | null, year: FiscalYear | null): PlainDate | null {
  if (through === null || year === null) return through;
  return contains(year, through) && through !== year.end ? through : null;
}

function statedBalances(file: SieContent, yearNo: number): (account: string) => StatedBalances {
  const openings = balancesOf(file, "IB", yearNo);
  const closings = balancesOf(file, "UB", yearNo);
  const results = balancesOf(file, "RES", yearNo);
  return (account) => ({
    opening: openings.get(account) ?? null,
    closing: closings.get(account) ?? null,
    result: results.get(account) ?? null,
  });
}

function legalYear({ start, end }: FiscalYear): FiscalYear | null {
  const year: Result<FiscalYear, unknown> = fiscalYear(start, end);
  return year.ok ? year.value : null;
}

/** SIE 4B, #KTYP: tillgång, skuld, kostnad, intäkt. */
const typeByLetter: Readonly<Record<"T" | "S" | "K" | "I", AccountType>> = {
  T: "asset",
  S: "liability",
  K: "cost",
  I: "income",
};

/** Null when the file does not say; a code that is none of ours is still not a limited company. */
function companyFormOf(code: string): CompanyForm | null {
  return code === "" ? null : (companyFormByCode.get(code.toUpperCase()) ?? "other");
}

/** SIE 4B, #FTYP: Bolagsverket's codes, as far as they are forms of ours. */
const companyFormByCode: ReadonlyMap<string, CompanyForm> = new Map([
  ["AB", "limited-company"],
  ["BAB", "limited-company"],
  ["E", "sole-trader"],
  ["HB", "partnership"],
  ["KB", "limited-partnership"],
  ["EK", "economic-association"],
  ["KHF", "economic-association"],
  ["BF", "housing-cooperative"],
  ["BRF", "housing-cooperative"],
  ["I", "nonprofit-association"],
  ["S", "foundation"],
]);
