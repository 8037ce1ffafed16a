/** Who hands tax returns in for the firm's clients. */
import {
  type UseMutationResult,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { type Sender, sender } from "#wire/forms.ts";
import { request } from "#web/lib/api/request.ts";

const senderKey = ["firm", "sender"] as const;
const address = "/api/firm/sender";

/** Reads it; empty texts where nobody has said anything. */
export function useSender(): UseQueryResult<Sender> {
  return useQuery({ queryKey: senderKey, queryFn: ({ signal }) => request(sender, address, { signal }) });
}

/** Saves it; the forms of every closing are hindered as long as it is missing. */
export function useSaveSender(): UseMutationResult<Sender, Error, Sender> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Sender) => request(sender, address, { method: "PUT", body }),
    onSuccess: async (saved) => {
      queries.setQueryData(senderKey, saved);
      await queries.invalidateQueries({ queryKey: ["closing"] });
      await queries.invalidateQueries({ queryKey: ["clients"] });
    },
  });
}
