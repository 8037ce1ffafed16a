/** A ledger list that somebody pastes: read by the server before it is kept, kept, taken away. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type PastedLedgerPreview, pastedLedgerPreview } from "#wire/ledgers.ts";
import { order, request } from "#web/lib/api/request.ts";
import type { LedgerPlace } from "../view/useLedger.ts";

/** Reads a list without keeping it. */
export function usePastedPreview(place: LedgerPlace) {
  return useMutation({
    mutationFn: (text: string): Promise<PastedLedgerPreview> =>
      request(pastedLedgerPreview, `${addressOf(place)}/preview`, { method: "POST", body: { text } }),
  });
}

/** Keeps a list as the ledger of its day, in place of one that was pasted before. */
export function useKeepPasted(place: LedgerPlace, onKept: () => void) {
  const readAnew = useReadAnew(place);
  return useMutation({
    mutationFn: (list: { readonly text: string; readonly asOf: string }) =>
      order(addressOf(place), { method: "PUT", body: list }),
    onSuccess: async () => {
      await readAnew();
      onKept();
    },
  });
}

/** Takes the list away. */
export function useRemovePasted(place: LedgerPlace, onRemoved: () => void) {
  const readAnew = useReadAnew(place);
  return useMutation({
    mutationFn: () => order(addressOf(place), { method: "DELETE" }),
    onSuccess: async () => {
      await readAnew();
      onRemoved();
    },
  });
}

function addressOf({ closingId, side }: LedgerPlace): string {
  return `/api/closings/${closingId}/ledgers/${side}/pasted`;
}

/** Everything of the closing rests on its ledgers. */
function useReadAnew({ closingId }: LedgerPlace): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["closing", closingId] });
}
