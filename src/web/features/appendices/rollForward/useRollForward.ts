/** What next year's closing gets of the appendices, and doing it. */
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { z } from "zod";
import { type RollForward, rolledForward, rollForward } from "#wire/appendices.ts";
import { request } from "#web/lib/api/request.ts";

export type RolledForward = z.infer<typeof rolledForward>;

/** Reads what would be made. */
export function useRollForward(closingId: string): UseQueryResult<RollForward> {
  return useQuery({
    queryKey: ["closing", closingId, "roll-forward"],
    queryFn: ({ signal }) => request(rollForward, `/api/closings/${closingId}/roll-forward`, { signal }),
    staleTime: 0,
  });
}

/** Makes it. */
export function useRoll(closingId: string): UseMutationResult<RolledForward, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      request(rolledForward, `/api/closings/${closingId}/roll-forward`, { method: "POST", body: {} }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
