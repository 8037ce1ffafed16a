/** What the server knows of a closing's imports, and what can be done: start one, cancel one. */
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
  useQueryClient,
} from "@tanstack/react-query";
import { type ImportList, importList, type ImportRequest, importStarted } from "#wire/imports.ts";
import { order, request } from "#web/lib/api/request.ts";

/** Lists the imports of a closing, newest first. */
export function useImportList(closingId: string): UseQueryResult<ImportList> {
  return useQuery({
    queryKey: ["closing", closingId, "imports"],
    queryFn: ({ signal }) => request(importList, `/api/closings/${closingId}/imports`, { signal }),
  });
}

/** Starts an import of a file that has been sent. */
export function useStartImport(
  closingId: string,
  onStarted: (runId: string) => void,
): UseMutationResult<{ runId: string }, Error, ImportRequest> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportRequest) =>
      request(importStarted, `/api/closings/${closingId}/imports`, { method: "POST", body }),
    onSuccess: ({ runId }) => {
      onStarted(runId);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["closing", closingId], exact: true }),
  });
}

/** Asks the server to stop a run; nothing of it stays. */
export function useCancelImport(closingId: string): UseMutationResult<void, Error, string> {
  return useMutation({
    mutationFn: (runId: string) =>
      order(`/api/closings/${closingId}/import-runs/${runId}/cancel`, { method: "POST" }),
  });
}
