/** Saving a setting of the client or the closing; everything that shows it is read anew. */
import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { order } from "#web/lib/api/request.ts";

/** Sends changes to `path`. */
export function useSaveSettings(path: string): UseMutationResult<void, Error, object> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => order(path, { method: "PATCH", body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["closing"] });
      await queries.invalidateQueries({ queryKey: ["clients"] });
    },
  });
}
