/** An account's ledger by position, with its figures on the first page. */
import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Ledger, type LedgerRow, ledger } from "#wire/reconciliation.ts";
import { rowPageSize, type RowsByPage } from "#web/components/table/rowPages.ts";
import { useRowPages, type WantedRows } from "#web/components/table/useRowPages.ts";
import { request } from "#web/lib/api/request.ts";

const keptMs = 120_000;

function ledgerPageQuery(closingId: string, account: string, page: number) {
  const place = `/api/closings/${closingId}/accounts/${encodeURIComponent(account)}/ledger`;
  return {
    queryKey: ["closing", closingId, "ledger", account, page],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      request(ledger, `${place}?from=${page * rowPageSize}&limit=${rowPageSize}`, { signal }),
    staleTime: Infinity,
    gcTime: keptMs,
  };
}

/** Reads an account's figures and its first rows. */
export function useLedger(closingId: string, account: string): UseQueryResult<Ledger> {
  return useQuery(queryOptions(ledgerPageQuery(closingId, account, 0)));
}

/** Reads the rows of a window; a row whose page is on the way is missing. */
export function useLedgerRows(
  closingId: string,
  window: WantedRows & { readonly account: string },
): RowsByPage<LedgerRow> {
  return useRowPages(window, (page) => ledgerPageQuery(closingId, window.account, page));
}
