/** Rows of an account's ledger to pick from, by position, and the picked as rows of the appendix. */
import { useMutation, type UseMutationResult, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Pasted, pasted } from "#wire/appendices.ts";
import { type Ledger, type LedgerRow, ledger } from "#wire/reconciliation.ts";
import { rowPageSize, type RowsByPage } from "#web/components/table/rowPages.ts";
import { useRowPages, type WantedRows } from "#web/components/table/useRowPages.ts";
import { request } from "#web/lib/api/request.ts";
import type { AppendixPlace } from "../../saving/useEditor.ts";

const keptMs = 120_000;

function pageQuery(closingId: string, account: string, page: number) {
  const place = `/api/closings/${closingId}/accounts/${encodeURIComponent(account)}/ledger`;
  return {
    // The same as the panel of the account in Avstämning reads, so that it is read once.
    queryKey: ["closing", closingId, "ledger", account, page],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      request(ledger, `${place}?from=${page * rowPageSize}&limit=${rowPageSize}`, { signal }),
    staleTime: Infinity,
    gcTime: keptMs,
  };
}

/** Reads how many rows the account has. */
export function useAccountLedger(closingId: string, account: string): UseQueryResult<Ledger> {
  return useQuery(pageQuery(closingId, account, 0));
}

/** Reads the rows in view. */
export function useAccountRows(
  closingId: string,
  wanted: WantedRows & { readonly account: string },
): RowsByPage<LedgerRow> {
  return useRowPages(wanted, (page) => pageQuery(closingId, wanted.account, page));
}

export interface Picked {
  readonly account: string;
  readonly positions: readonly number[];
}

/** Makes rows of the picked. */
export function usePick({ closingId, appendixId }: AppendixPlace): UseMutationResult<Pasted, Error, Picked> {
  return useMutation({
    mutationFn: (body: Picked) =>
      request(pasted, `/api/closings/${closingId}/appendices/${appendixId}/pick`, { method: "POST", body }),
  });
}
