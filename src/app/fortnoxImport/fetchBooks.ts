/**
 * Everything of a company that a closing wants, fetched in the order of the stages that a person sees. Nothing is
 * stored on the way: whole or not at all.
 */
import {
  type OrganizationNumber,
  namesSameParty,
  renderOrganizationNumber,
} from "#domain/parties/organizationNumber.ts";
import { accountingMethodOf } from "#domain/ledger/list/cashMethod.ts";
import type { ImportTarget } from "#domain/imports/importObstacles.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { FortnoxAccount, FortnoxCompany, FortnoxVoucher } from "../fortnox/books.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import type { StageReport } from "../importRuns/stages.ts";
import type { FetchedSource, NotFetched } from "../snapshots/fetchedSource.ts";
import type { ObtainedSource } from "../imports/importFiscalYear.ts";
import type { ReadSource } from "../imports/readSource.ts";
import { assembleYears } from "./assembleYears.ts";
import { type ChosenYears, chooseYears, type YearProblem as ChoiceProblem } from "./chooseYears.ts";
import { fetchLedger } from "./ledger/fetchLedger.ts";
import { fetchNextVouchers, fetchOpenings } from "./fetchNextYear.ts";
import { fetchSettings } from "./fetchSettings.ts";
import { readMarked } from "./readMarked.ts";
import { type FetchedYear, fetchYear, type YearProblem } from "./fetchYear.ts";
import { wholeRows } from "./wholeRows.ts";

export interface BooksOrder {
  readonly target: ImportTarget;
  readonly yearIds: readonly string[];
  /** What the connection may read. */
  readonly scopes: readonly string[];
}

export interface BooksDeps {
  readonly api: FortnoxApi;
  readonly readSource: ReadSource;
  readonly stages: StageReport;
  readonly now: () => Date;
}

export type CompanyProblem =
  | {
      readonly kind: "fortnox-wrong-company";
      readonly companyName: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly kind: "fortnox-tenant-differs"; readonly token: string; readonly company: string };

export type BooksProblem = CompanyProblem | ChoiceProblem | YearProblem;

/** Fetches it all; faults of Fortnox are thrown, but for those of parts that the rest can do without. */
export async function fetchBooks(
  deps: BooksDeps,
  order: BooksOrder,
): Promise<Result<ObtainedSource, BooksProblem>> {
  const { api, stages } = deps;
  const readAt = deps.now().toISOString();
  stages.begin("company", null);
  const company = await api.readCompany();
  const wrong = companyProblem(company, api.tenant, order.target.organizationNumber);
  if (wrong !== null) return refused(wrong);
  const chosen = chooseYears(await api.readYears(), order.yearIds, order.target.fiscalYear);
  if (!chosen.ok) return chosen;
  const { notFetched: lacking, ...settings } = await fetchSettings(api, order.scopes);
  stages.begin("chart", null);
  const charts = await fetchCharts(deps, chosen.value);
  stages.begin("vouchers", null);
  const years = await fetchYears(deps, chosen.value, company);
  if (!years.ok) return years;
  const nextVouchers = await fetchNextVouchers(api, chosen.value);
  const { ledgers, notFetched } = await fetchLedgers(deps, order, chosen.value.own);
  const { own, previous, next } = chosen.value;
  const chartOf = (yearId: string | undefined): FetchedSource["accounts"] =>
    charts.get(yearId ?? "") ?? new Map();
  const yearOf = (yearId: string | undefined): FetchedYear | undefined =>
    years.value.find(({ year }) => year.id === yearId);
  const ownYear = yearOf(own.id);
  if (ownYear === undefined) throw new Error("The closing's own year was not fetched.");
  const before = yearOf(previous?.id)?.file.bookkeeping ?? null;
  const { organizationNumber } = company;
  const bookkeeping = {
    ...assembleYears(ownYear.file.bookkeeping, before, chartOf(own.id)),
    organizationNumber,
  };
  return ok({
    file: { ...ownYear.file, bookkeeping },
    bytes: ownYear.bytes,
    fetched: {
      readAt,
      yearId: own.id,
      accountingMethod: accountingMethodOf({
        fiscalYear: own,
        ofYear: own.accountingMethod,
        invoices: ledgers.flatMap(({ invoices }) => invoices ?? []),
      }),
      years: years.value.map(({ year: { start, end } }) => ({ start, end })),
      accounts: chartOf(own.id),
      previousAccounts: chartOf(previous?.id),
      listedVouchers: ownYear.vouchers,
      otherVouchers: await readMarked(api, [...vouchersOf(years.value, ownYear), ...nextVouchers]),
      nextYear: await fetchOpenings(api, next, charts.get(next?.id ?? "")),
      series: years.value.flatMap(({ year, series }) =>
        series.map((one) => ({ ...one, yearId: one.yearId ?? year.id })),
      ),
      ...settings,
      ledgers,
      notFetched: [...lacking, ...notFetched],
    },
  });
}

function vouchersOf(years: readonly FetchedYear[], but: FetchedYear): readonly FortnoxVoucher[] {
  return years.filter((year) => year !== but).flatMap(({ vouchers }) => [...vouchers.values()]);
}

function companyProblem(
  company: FortnoxCompany,
  tenant: string,
  expected: OrganizationNumber,
): CompanyProblem | null {
  if (company.tenant !== tenant) {
    return { kind: "fortnox-tenant-differs", token: tenant, company: company.tenant };
  }
  if (namesSameParty(expected, company.organizationNumber)) return null;
  return {
    kind: "fortnox-wrong-company",
    companyName: company.name,
    found: company.organizationNumber,
    expected: renderOrganizationNumber(expected),
  };
}

async function fetchCharts(
  { api, stages }: BooksDeps,
  { all }: ChosenYears,
): Promise<ReadonlyMap<string, ReadonlyMap<string, FortnoxAccount>>> {
  const charts = new Map<string, ReadonlyMap<string, FortnoxAccount>>();
  let earlier = 0;
  for (const { id } of all) {
    const before = earlier;
    const accounts = await wholeRows(
      () =>
        api.listAccounts(id, (done, total) => {
          stages.advance(before + done, total === null ? undefined : before + total);
        }),
      ({ number }) => number,
    );
    earlier += accounts.length;
    charts.set(id, new Map(accounts.map((account) => [account.number, account])));
  }
  return charts;
}

async function fetchYears(
  { stages, ...deps }: BooksDeps,
  { all }: ChosenYears,
  { organizationNumber }: FortnoxCompany,
): Promise<Result<readonly FetchedYear[], YearProblem>> {
  const years: FetchedYear[] = [];
  let earlier = 0;
  for (const year of all) {
    const before = earlier;
    const fetched = await fetchYear({ ...deps, organizationNumber }, year, (done, total) => {
      stages.advance(before + done, total === null ? undefined : before + total);
    });
    if (!fetched.ok) return fetched;
    earlier += fetched.value.vouchers.size;
    years.push(fetched.value);
  }
  return ok(years);
}

async function fetchLedgers(
  { api, stages }: BooksDeps,
  { target }: BooksOrder,
  { accountingMethod, end }: ChosenYears["own"],
): Promise<Pick<FetchedSource, "ledgers" | "notFetched">> {
  const ledgers: FetchedSource["ledgers"][number][] = [];
  const lacking: NotFetched[] = [];
  for (const side of ["customer", "supplier"] as const) {
    stages.begin(`${side}-ledger`, null);
    const { ledger, notFetched } = await fetchLedger(api, {
      side,
      from: target.fiscalYear.start,
      rowsOpenOn: accountingMethod === "cash" ? end : null,
      onProgress: (done, total) => {
        stages.advance(done, total ?? undefined);
      },
    });
    ledgers.push(ledger);
    lacking.push(...notFetched);
  }
  return { ledgers, notFetched: lacking };
}
