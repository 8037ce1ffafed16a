/** What a preflight needs to know of the books in Fortnox, asked for afresh. */
import { type FiscalYear, contains } from "#domain/calendar/fiscalYear.ts";
import type { EntryContent } from "#domain/entries/entry.ts";
import type { BookYear, PreflightGround } from "#domain/preflight/preflight.ts";
import type { FortnoxYear } from "../../fortnox/books.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import { ifAllowed } from "../../fortnox/ifAllowed.ts";

export interface Books extends PreflightGround {
  /** Every year that Fortnox has. */
  readonly allYears: readonly FortnoxYear[];
}

/** Reads the closing's year and those that the entries are dated in. */
export async function readBooks(
  api: FortnoxApi,
  fiscalYear: FiscalYear,
  contents: readonly EntryContent[],
): Promise<Books> {
  const [allYears, lock] = await Promise.all([api.readYears(), ifAllowed(() => api.readLockedThrough())]);
  const needed = allYears.filter((year) => {
    const { start, end } = year;
    const isOwn = start === fiscalYear.start && end === fiscalYear.end;
    return isOwn || contents.some(({ date }) => contains({ start, end }, date));
  });
  const [years, costCenters, projects] = await Promise.all([
    Promise.all(needed.map((year) => readYear(api, year, contents))),
    readCostCenters(api, contents),
    readProjects(api, contents),
  ]);
  return {
    allYears,
    fiscalYear,
    years,
    lock: lock.ok ? { through: lock.value } : null,
    costCenters,
    projects,
  };
}

async function readYear(
  api: FortnoxApi,
  { id, start, end }: FortnoxYear,
  contents: readonly EntryContent[],
): Promise<BookYear> {
  const fiscalYear = { start, end };
  const hasEntries = contents.some(({ date }) => contains(fiscalYear, date));
  const [series, accounts] = await Promise.all([
    api.listSeries(id),
    hasEntries ? api.listAccounts(id) : { rows: [] },
  ]);
  return {
    yearId: id,
    fiscalYear,
    seriesByCode: new Map(series.rows.map(({ code, name, manual }) => [code, { name, manual }])),
    accountByNumber: new Map(accounts.rows.map((account) => [account.number, account])),
  };
}

async function readCostCenters(
  api: FortnoxApi,
  contents: readonly EntryContent[],
): Promise<ReadonlySet<string> | null> {
  if (!contents.some(({ rows }) => rows.some(({ costCenter }) => costCenter !== ""))) return null;
  const read = await ifAllowed(() => api.listCostCenters());
  return read.ok ? new Set(read.value.rows.filter(({ active }) => active).map(({ code }) => code)) : null;
}

async function readProjects(
  api: FortnoxApi,
  contents: readonly EntryContent[],
): Promise<ReadonlySet<string> | null> {
  if (!contents.some(({ rows }) => rows.some(({ project }) => project !== ""))) return null;
  const read = await ifAllowed(() => api.listProjects());
  return read.ok ? new Set(read.value.rows.map(({ number }) => number)) : null;
}
