/** What remains of a closing, and its checks. */
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type ClosingCheck, closingChecks, type Overview, overview } from "#wire/progress.ts";
import { request } from "../api/request.ts";

/** What others do shows on a page that stands open; what this page does is read anew at once. */
const askAgainMs = 60_000;

/** Reads what remains, again and again while the page stands open. */
export function useOverview(closingId: string): UseQueryResult<Overview> {
  return useQuery({ ...overviewQuery(closingId), refetchInterval: askAgainMs });
}

/** Reads what remains for the counts in the menu: a minute old is fresh enough, unless something was done. */
export function useMenuOverview(closingId: string): Overview | null {
  return useQuery({ ...overviewQuery(closingId), staleTime: askAgainMs }).data ?? null;
}

/** Reads every check of the closing as it stands now. */
export function useChecks(closingId: string): UseQueryResult<readonly ClosingCheck[]> {
  return useQuery({
    queryKey: ["closing", closingId, "checks"],
    queryFn: async ({ signal }) =>
      (await request(closingChecks, `/api/closings/${closingId}/checks`, { signal })).checks,
  });
}

function overviewQuery(closingId: string) {
  return {
    queryKey: ["closing", closingId, "overview"],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      request(overview, `/api/closings/${closingId}/overview`, { signal }),
  };
}
