/** Closing entries: the journal, what rows may name, versions, and what changes an entry. */
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
  type EntryChange,
  type EntryChart,
  type EntryList,
  type EntryRequest,
  type EntryStateRequest,
  differenceEntry,
  entryChart,
  entryList,
  entryMade,
  entryVersions,
} from "#wire/entries.ts";
import { order, request } from "../api/request.ts";

export type EntryVersion = z.infer<typeof entryVersions>["versions"][number];
export type DifferenceEntry = z.infer<typeof differenceEntry>;

/** Every entry of a closing has its address under this. */
export function entriesAddress(closingId: string): string {
  return `/api/closings/${closingId}/entries`;
}

/** Describes the query of the journal. */
export function entryListQuery(closingId: string) {
  return queryOptions({
    queryKey: ["closing", closingId, "entries"],
    queryFn: ({ signal }): Promise<EntryList> => request(entryList, entriesAddress(closingId), { signal }),
  });
}

/** Reads the journal in the order V1, V2 … S1, S2 … */
export function useEntryList(closingId: string): UseQueryResult<EntryList> {
  return useQuery(entryListQuery(closingId));
}

/** Reads what rows may name: accounts with their balance, cost centres, projects. */
export function useEntryChart(closingId: string): UseQueryResult<EntryChart> {
  return useQuery({
    queryKey: ["closing", closingId, "entry-chart"],
    queryFn: ({ signal }) => request(entryChart, `/api/closings/${closingId}/entry-chart`, { signal }),
  });
}

/** Reads what an entry was, the newest first. */
export function useEntryVersions(
  closingId: string,
  entryId: string,
): UseQueryResult<readonly EntryVersion[]> {
  return useQuery({
    queryKey: ["closing", closingId, "entries", entryId, "versions"],
    queryFn: async ({ signal }) =>
      (await request(entryVersions, `${entriesAddress(closingId)}/${entryId}/versions`, { signal })).versions,
  });
}

/** Describes the query of the entry that makes a difference go away. */
export function differenceQuery(closingId: string, account: string, appendixId: string | null) {
  const asked = new URLSearchParams({ account, ...(appendixId === null ? {} : { appendixId }) }).toString();
  return queryOptions({
    queryKey: ["closing", closingId, "difference-entry", account, appendixId],
    queryFn: ({ signal }): Promise<DifferenceEntry> =>
      request(differenceEntry, `/api/closings/${closingId}/difference-entry?${asked}`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Makes an entry. */
export function makeEntry(closingId: string, body: EntryRequest): Promise<z.infer<typeof entryMade>> {
  return request(entryMade, entriesAddress(closingId), { method: "POST", body });
}

/** Changes what an entry holds. */
export function changeEntry(closingId: string, entryId: string, body: EntryChange): Promise<void> {
  return order(`${entriesAddress(closingId)}/${entryId}`, { method: "PUT", body });
}

/** Makes an entry ready, a draft, void, or puts it aside from the transfer. */
export function useEntryState(
  closingId: string,
  entryId: string,
): UseMutationResult<void, Error, EntryStateRequest> {
  return useOnClosing(closingId, (body: EntryStateRequest) =>
    order(`${entriesAddress(closingId)}/${entryId}/state`, { method: "POST", body }),
  );
}

/** Sends a change; every figure of the closing may rest on it and is read anew. */
export function useOnClosing<Asked, Answer>(
  closingId: string,
  mutationFn: (asked: Asked) => Promise<Answer>,
): UseMutationResult<Answer, Error, Asked> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });
}
