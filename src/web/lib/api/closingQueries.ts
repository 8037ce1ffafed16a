/** What several screens of a closing read: an import with its controls, the balance accounts, the result. */
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type ImportDetail, importDetail } from "#wire/imports.ts";
import { type Reconciliation, reconciliation, result, type ResultView } from "#wire/reconciliation.ts";
import { request } from "./request.ts";

/** Reads one import with its controls and its difference to the one before; nothing while the number is null. */
export function useImportDetail(closingId: string, number: string | null): UseQueryResult<ImportDetail> {
  return useQuery({
    queryKey: ["closing", closingId, "imports", number],
    queryFn: ({ signal }) =>
      request(importDetail, `/api/closings/${closingId}/imports/${number ?? ""}`, { signal }),
    enabled: number !== null,
  });
}

/** Reads the balance accounts in their groups, with sums. */
export function useReconciliation(closingId: string): UseQueryResult<Reconciliation> {
  return useQuery({
    queryKey: ["closing", closingId, "reconciliation"],
    queryFn: ({ signal }) => request(reconciliation, `/api/closings/${closingId}/reconciliation`, { signal }),
  });
}

/** Reads the result accounts in their groups, this year and the year before. */
export function useResult(closingId: string): UseQueryResult<ResultView> {
  return useQuery({
    queryKey: ["closing", closingId, "result"],
    queryFn: ({ signal }) => request(result, `/api/closings/${closingId}/result`, { signal }),
  });
}
