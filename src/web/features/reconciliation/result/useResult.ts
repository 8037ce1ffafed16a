/** The result accounts of a closing as the server has them. */
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type ResultView, result } from "#wire/reconciliation.ts";
import { request } from "#web/lib/api/request.ts";

/** Reads the result accounts in their groups, this year and the year before. */
export function useResult(closingId: string): UseQueryResult<ResultView> {
  return useQuery({
    queryKey: ["closing", closingId, "result"],
    queryFn: ({ signal }) => request(result, `/api/closings/${closingId}/result`, { signal }),
  });
}
