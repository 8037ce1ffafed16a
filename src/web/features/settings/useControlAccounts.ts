/** The accounts that the ledgers are held against: the client's own, or those that hold without a choice. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type LedgerSide, controlAccountsView } from "#wire/ledgers.ts";
import { order, request } from "#web/lib/api/request.ts";

/** Reads the accounts of both ledgers, and those to choose from. */
export function useControlAccounts(closingId: string) {
  return useQuery({
    queryKey: ["closing", closingId, "control-accounts"],
    queryFn: ({ signal }) =>
      request(controlAccountsView, `/api/closings/${closingId}/control-accounts`, { signal }),
  });
}

/** Keeps a choice; null goes back to what holds without one. */
export function useChooseControlAccounts(closingId: string, side: LedgerSide) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (accounts: readonly string[] | null) =>
      order(`/api/closings/${closingId}/control-accounts/${side}`, { method: "PUT", body: { accounts } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["closing"] }),
  });
}
