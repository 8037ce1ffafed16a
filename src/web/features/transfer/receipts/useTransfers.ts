/** The transfers of a closing, asked for again while something is on its way, and what can be done with one. */
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type TransferList, transferAccepted, transferList, transfersCancelled } from "#wire/transfers.ts";
import { order, request } from "#web/lib/api/request.ts";
import { askAgainMs, statesText } from "./transferStates.ts";

/** Reads the transfers, newest first, again and again while something is on its way. */
export function useTransfers(closingId: string): UseQueryResult<TransferList> {
  return useQuery({
    queryKey: transfersKey(closingId),
    queryFn: ({ signal }) => request(transferList, `/api/closings/${closingId}/transfers`, { signal }),
    refetchInterval: ({ state }) => (state.data === undefined ? false : askAgainMs(state.data)),
  });
}

/** Reads what rests on the transfers anew: the journal at each step, everything once the last of them has ended. */
export function useReadAlong(closingId: string): void {
  const list = useTransfers(closingId).data;
  const queries = useQueryClient();
  const before = useRef<{ readonly states: string; readonly isUnderWay: boolean } | null>(null);
  const states = list === undefined ? null : statesText(list);
  const isUnderWay = list?.isUnderWay ?? false;
  useEffect(() => {
    const last = before.current;
    before.current = states === null ? null : { states, isUnderWay };
    if (last === null || states === null) return;
    if (last.states !== states)
      void queries.invalidateQueries({ queryKey: ["closing", closingId, "entries"] });
    if (!last.isUnderWay || isUnderWay) return;
    const predicate = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
      queryKey[2] !== "transfers";
    void queries.invalidateQueries({ queryKey: ["closing", closingId], predicate });
    void queries.invalidateQueries({ queryKey: ["clients"] });
  }, [queries, closingId, states, isUnderWay]);
}

export interface ExportOrder {
  readonly series: string;
  readonly entryIds: readonly string[];
  readonly withFiles: boolean;
}

/** Accepts entries for export: checked once more by the server, which tells what did not go. */
export function useExport(closingId: string) {
  const readAnew = useReadAnew(closingId);
  return useMutation({
    mutationFn: (body: ExportOrder) =>
      request(transferAccepted, `/api/closings/${closingId}/transfers`, { method: "POST", body }),
    onSettled: readAnew,
  });
}

/** Stops those that have not been sent. */
export function useCancelTransfers(closingId: string) {
  const readAnew = useReadAnew(closingId);
  return useMutation({
    mutationFn: (transferIds: readonly string[]) =>
      request(transfersCancelled, `/api/closings/${closingId}/transfers/cancel`, {
        method: "POST",
        body: { transferIds },
      }),
    onSettled: readAnew,
  });
}

export type TransferAct = "look" | "send-again" | "send-files";

/** Does something with one transfer. */
export function useTransferAct(
  closingId: string,
  transferId: string,
): UseMutationResult<void, Error, TransferAct> {
  const readAnew = useReadAnew(closingId);
  return useMutation({
    mutationFn: (act: TransferAct) =>
      order(`/api/closings/${closingId}/transfers/${transferId}/${act}`, { method: "POST" }),
    onSettled: readAnew,
  });
}

function transfersKey(closingId: string): readonly string[] {
  return ["closing", closingId, "transfers"];
}

function useReadAnew(closingId: string): () => Promise<unknown> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: transfersKey(closingId) });
    await queries.invalidateQueries({ queryKey: ["closing", closingId, "entries"] });
  };
}
