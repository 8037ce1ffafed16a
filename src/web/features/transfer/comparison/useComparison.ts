/** The three ways of an entry, and what a person decides of them. */
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { type Comparison, comparison, resolution, type ResolutionAction } from "#wire/transfers.ts";
import { request } from "#web/lib/api/request.ts";
import { entriesAddress } from "#web/lib/entries/entryQueries.ts";

/** Reads an entry as it stands here, as it was sent, and as it stands in Fortnox. */
export function useComparison(closingId: string, entryId: string): UseQueryResult<Comparison> {
  return useQuery({
    queryKey: ["closing", closingId, "entries", entryId, "comparison"],
    queryFn: ({ signal }) =>
      request(comparison, `${entriesAddress(closingId)}/${entryId}/comparison`, { signal }),
  });
}

/** Takes Fortnox's as right, corrects it there, or reverses the surplus; answers the entries that it made. */
export function useResolution(closingId: string, entryId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (action: ResolutionAction) =>
      request(resolution, `${entriesAddress(closingId)}/${entryId}/resolution`, {
        method: "POST",
        body: { action },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });
}
