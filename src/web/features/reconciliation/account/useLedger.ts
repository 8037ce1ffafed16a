/**
 * An account's ledger by position. Only the pages near the window are asked for, and only when the scrolling
 * rests: a drag over 100 000 rows asks for where it ends, not for what it passes.
 */
import { queryOptions, useQueries, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { type Ledger, type LedgerRow, ledger, type Voucher, voucher } from "#wire/reconciliation.ts";
import { request } from "#web/lib/api/request.ts";
import { ledgerPageSize, pagesFor } from "./ledgerPages.ts";

const restMs = 60;
const keptMs = 120_000;
/** Rows beyond the window that are asked for in good time. */
const aheadRows = 120;

function ledgerPageQuery(closingId: string, account: string, page: number) {
  const place = `/api/closings/${closingId}/accounts/${encodeURIComponent(account)}/ledger`;
  return queryOptions({
    queryKey: ["closing", closingId, "ledger", account, page],
    queryFn: ({ signal }) =>
      request(ledger, `${place}?from=${page * ledgerPageSize}&limit=${ledgerPageSize}`, { signal }),
    staleTime: Infinity,
    gcTime: keptMs,
  });
}

/** Reads an account's figures and its first rows. */
export function useLedger(closingId: string, account: string): UseQueryResult<Ledger> {
  return useQuery(ledgerPageQuery(closingId, account, 0));
}

export interface LedgerWindow {
  readonly account: string;
  readonly first: number;
  readonly end: number;
  readonly total: number;
}

/** Reads the rows of a window; a row whose page is on the way is missing. */
export function useLedgerRows(
  closingId: string,
  window: LedgerWindow,
): ReadonlyMap<number, readonly LedgerRow[]> {
  const pages = pagesFor(window.first - aheadRows, window.end + aheadRows, window.total);
  const wanted = pages.join();
  const [rested] = useDebouncedValue(wanted, restMs);
  return useQueries({
    queries: pages.map((page) => ({
      ...ledgerPageQuery(closingId, window.account, page),
      enabled: rested === wanted,
    })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }, index) => {
          const page = pages[index];
          return data === undefined || page === undefined ? [] : [[page, data.rows] as const];
        }),
      ),
  });
}

/** Reads one voucher with all its rows. */
export function useVoucher(closingId: string, voucherIndex: number): UseQueryResult<Voucher> {
  return useQuery({
    queryKey: ["closing", closingId, "voucher", voucherIndex],
    queryFn: ({ signal }) =>
      request(voucher, `/api/closings/${closingId}/vouchers/${voucherIndex}`, { signal }),
    staleTime: Infinity,
  });
}
