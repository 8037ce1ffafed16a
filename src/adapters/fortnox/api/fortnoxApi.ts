/** What can be read from one company in Fortnox, put together of calls, readers and lists. */
import type { FortnoxVoucher } from "#app/fortnox/books.ts";
import type { FortnoxApi, OnPage, VoucherChanges, WholeList } from "#app/fortnox/fortnoxApi.ts";
import { checkFile } from "../json/answer.ts";
import {
  readAccountPage,
  readCompany,
  readLockedThrough,
  readPredefinedAccountPage,
  readSeriesPage,
  readVoucherPage,
  readYearPage,
} from "../readers/books.ts";
import { readCostCenterPage, readProjectPage } from "../readers/objects.ts";
import { type CallDeps, fetchBytes, fetchJson } from "../transport/fortnoxCalls.ts";
import { fortnoxBooks } from "../write/fortnoxBooks.ts";
import { fortnoxFiles } from "../write/fortnoxFiles.ts";
import { createFetchList, type FetchList } from "./fetchList.ts";
import { ledgerReading } from "./ledgerReading.ts";
import { renderFortnoxMoment } from "./moments.ts";
import { pageSize } from "./wholeList.ts";

/** Opens the company that the calls' token belongs to. */
export function createFortnoxApi(calls: CallDeps, tenant: string): FortnoxApi {
  const fetchList = createFetchList(calls);
  return {
    tenant,
    readCompany: () => fetchJson(calls, { path: "/3/companyinformation" }, readCompany),
    readLockedThrough: () => fetchJson(calls, { path: "/3/settings/lockedperiod" }, readLockedThrough),
    ...yearReading(calls, fetchList),
    ...listReading(fetchList),
    ...ledgerReading(calls, fetchList),
    ...fortnoxBooks(calls),
    ...fortnoxFiles(calls, fetchList),
  };
}

function yearReading(
  calls: CallDeps,
  fetchList: FetchList,
): Pick<FortnoxApi, "readYears" | "countVouchers" | "readChanges" | "fetchSie"> {
  return {
    readYears: async () => {
      const { rows } = await fetchList({
        path: "/3/financialyears",
        read: readYearPage,
        keyOf: ({ id }) => id,
      });
      return rows;
    },
    countVouchers: async (yearId) => (await readFirst(calls, yearId, { limit: "1" }))?.total ?? null,
    readChanges: (yearId, since) =>
      readFirst(calls, yearId, { lastmodified: renderFortnoxMoment(since), limit: pageSize.toString() }),
    fetchSie: (yearId) =>
      fetchBytes(calls, { path: "/3/sie/4", query: { financialyear: yearId }, accept: "*/*" }, checkFile),
  };
}

/** The answer tells how many there are. A row of another year means that the year was ignored. */
async function readFirst(
  calls: CallDeps,
  yearId: string,
  query: Readonly<Record<string, string>>,
): Promise<VoucherChanges | null> {
  const asked = { path: "/3/vouchers", query: { financialyear: yearId, ...query } };
  const { rows, totalResources: total } = await fetchJson(calls, asked, readVoucherPage);
  return total === null || rows.some((row) => row.yearId !== yearId) ? null : { rows, total };
}

function listReading(
  fetchList: FetchList,
): Pick<
  FortnoxApi,
  | "listAccounts"
  | "listVouchers"
  | "listVouchersSince"
  | "listSeries"
  | "listPredefinedAccounts"
  | "listCostCenters"
  | "listProjects"
> {
  return {
    listAccounts: async (yearId, onPage) =>
      ofYear(
        yearId,
        await fetchList({
          path: "/3/accounts",
          query: { financialyear: yearId, sortby: "number" },
          read: readAccountPage,
          keyOf: ({ yearId: year, number }) => `${year ?? ""} ${number}`,
          onPage,
        }),
      ),
    listVouchers: (yearId, onPage) => listVouchers(fetchList, yearId, { query: {}, onPage }),
    listVouchersSince: (yearId, since) =>
      listVouchers(fetchList, yearId, { query: { lastmodified: renderFortnoxMoment(since) } }),
    listSeries: async (yearId) =>
      ofYear(
        yearId,
        await fetchList({
          path: "/3/voucherseries",
          query: { financialyear: yearId },
          read: readSeriesPage,
          keyOf: ({ yearId: year, code }) => `${year ?? ""} ${code}`,
        }),
      ),
    listPredefinedAccounts: () =>
      fetchList({
        path: "/3/predefinedaccounts",
        read: readPredefinedAccountPage,
        keyOf: ({ name }) => name,
      }),
    listCostCenters: () =>
      fetchList({ path: "/3/costcenters", read: readCostCenterPage, keyOf: ({ code }) => code }),
    listProjects: () =>
      fetchList({ path: "/3/projects", read: readProjectPage, keyOf: ({ number }) => number }),
  };
}

async function listVouchers(
  fetchList: FetchList,
  yearId: string,
  {
    query,
    onPage,
  }: { readonly query: Readonly<Record<string, string>>; readonly onPage?: OnPage | undefined },
): Promise<WholeList<FortnoxVoucher>> {
  const list = await fetchList({
    path: "/3/vouchers",
    query: { financialyear: yearId, ...query },
    read: readVoucherPage,
    keyOf: ({ yearId: year, series, number }) => `${year} ${series} ${number}`,
    onPage,
  });
  return ofYear(yearId, list);
}

/** Keeps the rows of the year; what names no year is of the one that was asked for. */
function ofYear<T extends { readonly yearId: string | null }>(
  yearId: string,
  { rows, moved }: WholeList<T>,
): WholeList<T> {
  return { rows: rows.filter((row) => row.yearId === null || row.yearId === yearId), moved };
}
