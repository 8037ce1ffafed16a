/** The SI files of a closing: made, downloaded, taken back; and entries that an import seems to hold. */
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { type Returned, returned, type SiFile, siFileList } from "#wire/transfers.ts";
import { downloadFrom } from "#web/lib/api/download.ts";
import { order, request } from "#web/lib/api/request.ts";
import { useOnClosing } from "#web/lib/entries/entryQueries.ts";

/** The address of a file's bytes. */
export function siFileAddress(closingId: string, siFileId: string): string {
  return `${listAddress(closingId)}/${siFileId}`;
}

/** Lists the files that have been handed out. */
export function useSiFiles(closingId: string): UseQueryResult<readonly SiFile[]> {
  return useQuery({
    queryKey: ["closing", closingId, "si-files"],
    queryFn: async ({ signal }) => (await request(siFileList, listAddress(closingId), { signal })).files,
  });
}

/** Makes files of entries, one for each fiscal year, and gives them to the browser; the entries are then handed out. */
export function useMakeSiFile(closingId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (entryIds: readonly string[]) =>
      request(siFileList, listAddress(closingId), { method: "POST", body: { entryIds } }),
    onSuccess: async ({ files }) => {
      for (const { siFileId } of files) downloadFrom(siFileAddress(closingId, siFileId));
      await queries.invalidateQueries({ queryKey: ["closing", closingId] });
    },
  });
}

/** Takes the handing out of a file back: its entries can be exported again. */
export function useCancelSiFile(closingId: string) {
  return useOnClosing(closingId, (siFileId: string) =>
    order(siFileAddress(closingId, siFileId), { method: "DELETE" }),
  );
}

/** Lists the handed-out entries that the current import seems to hold. */
export function useReturned(closingId: string): UseQueryResult<Returned["entries"]> {
  return useQuery({
    queryKey: ["closing", closingId, "returned"],
    queryFn: async ({ signal }) =>
      (await request(returned, `/api/closings/${closingId}/returned`, { signal })).entries,
  });
}

/** Says that an entry is a voucher of the import. */
export function useConfirmReturned(closingId: string) {
  return useOnClosing(closingId, (body: { readonly entryId: string; readonly voucherIndex: number }) =>
    order(`/api/closings/${closingId}/returned`, { method: "POST", body }),
  );
}

function listAddress(closingId: string): string {
  return `/api/closings/${closingId}/si-files`;
}
