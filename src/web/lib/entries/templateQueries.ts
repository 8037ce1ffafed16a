/** The firm's templates (mallar) of entries: read, made, removed. */
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import {
  type EntryTemplate,
  type EntryTemplateRequest,
  entryTemplateMade,
  entryTemplates,
} from "#wire/entries.ts";
import { order, request } from "../api/request.ts";

const address = "/api/entry-templates";
const queryKey = ["entry-templates"] as const;

/** Reads the templates by name, where they are asked for. */
export function useTemplates(enabled = true): UseQueryResult<readonly EntryTemplate[]> {
  return useQuery({
    queryKey,
    enabled,
    queryFn: async ({ signal }) => (await request(entryTemplates, address, { signal })).templates,
  });
}

/** Keeps a template for all of the firm's closings. */
export function useMakeTemplate(): UseMutationResult<void, Error, EntryTemplateRequest> {
  return useOnTemplates(async (body: EntryTemplateRequest) => {
    await request(entryTemplateMade, address, { method: "POST", body });
  });
}

/** Removes a template. */
export function useRemoveTemplate(): UseMutationResult<void, Error, string> {
  return useOnTemplates((templateId: string) => order(`${address}/${templateId}`, { method: "DELETE" }));
}

function useOnTemplates<Asked>(
  mutationFn: (asked: Asked) => Promise<void>,
): UseMutationResult<void, Error, Asked> {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey }) });
}
