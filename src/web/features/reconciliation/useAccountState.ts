/** How one account of the table stands: its figures with where they come from, its support, its sign-off. */
import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type AccountState, accountState } from "#wire/reconciliation.ts";
import { request } from "#web/lib/api/request.ts";

/** Describes the query. */
export function accountStateQuery(closingId: string, account: string) {
  const place = `/api/closings/${closingId}/accounts/${encodeURIComponent(account)}`;
  return queryOptions({
    queryKey: ["closing", closingId, "account", account],
    queryFn: ({ signal }): Promise<AccountState> => request(accountState, place, { signal }),
  });
}

/** Reads it; refused as not found for accounts that are not in the balance table. */
export function useAccountState(closingId: string, account: string): UseQueryResult<AccountState> {
  return useQuery(accountStateQuery(closingId, account));
}
