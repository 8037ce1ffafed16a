/** The appendices of a closing: the list, one of them, what suits an account, a new one. */
import {
  queryOptions,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { z } from "zod";
import {
  type AppendixLine,
  type AppendixView,
  appendixList,
  appendixMade,
  appendixProposals,
  type appendixRequest,
  appendixView,
} from "#wire/appendices.ts";
import type { AppendixKind } from "#wire/appendixContents.ts";
import { request } from "../api/request.ts";

export type AppendixRequest = z.input<typeof appendixRequest>;

/** Describes the query of one appendix. */
export function appendixQuery(closingId: string, appendixId: string) {
  return queryOptions({
    queryKey: ["closing", closingId, "appendix", appendixId],
    queryFn: ({ signal }): Promise<AppendixView> =>
      request(appendixView, `/api/closings/${closingId}/appendices/${appendixId}`, { signal }),
  });
}

/** Reads the appendices of a closing in the order of their numbers. */
export function useAppendixList(closingId: string): UseQueryResult<readonly AppendixLine[]> {
  return useQuery({
    queryKey: ["closing", closingId, "appendices"],
    queryFn: async ({ signal }) =>
      (await request(appendixList, `/api/closings/${closingId}/appendices`, { signal })).appendices,
  });
}

/** Reads which kinds suit an account, the best first; undefined while they are not known. */
export function useProposedKinds(
  closingId: string,
  account: string | null,
): readonly AppendixKind[] | undefined {
  const { data, isError } = useQuery({
    queryKey: ["closing", closingId, "appendix-proposals", account],
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ account: account ?? "" }).toString();
      const url = `/api/closings/${closingId}/appendix-proposals?${asked}`;
      return (await request(appendixProposals, url, { signal })).kinds.map(({ kind }) => kind);
    },
    enabled: account !== null,
  });
  // Proposals only help: without them any kind may be chosen.
  return account === null || isError ? [] : data;
}

/** Makes an appendix and gives its id. */
export function useNewAppendix(closingId: string): UseMutationResult<string, Error, AppendixRequest> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: AppendixRequest) => {
      const place = `/api/closings/${closingId}/appendices`;
      return (await request(appendixMade, place, { method: "POST", body })).appendixId;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });
}
