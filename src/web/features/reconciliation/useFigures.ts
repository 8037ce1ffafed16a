/** The figures of a closing as the server has them: balance accounts and result accounts. */
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type Reconciliation, reconciliation, type ResultView, result } from "#wire/reconciliation.ts";
import { request } from "#web/lib/api/request.ts";

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
