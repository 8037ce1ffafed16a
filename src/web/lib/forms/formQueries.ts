/** Deklaration: the forms, where their boxes come from, where accounts stand, and what changes them. */
import {
  queryOptions,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import {
  type FieldTrace,
  fieldTrace,
  type FilingChange,
  type FormMappings,
  formMappings,
  type FormName,
  type FormsPage,
  formsPage,
  sruMade,
} from "#wire/forms.ts";
import { order, request } from "../api/request.ts";

/** Describes the query of the forms. */
export function formsQuery(closingId: string) {
  return queryOptions({
    queryKey: ["closing", closingId, "forms"],
    queryFn: ({ signal }): Promise<FormsPage> => request(formsPage, formsAddress(closingId), { signal }),
  });
}

/** Reads the forms as the books and the entries fill them now. */
export function useForms(closingId: string): UseQueryResult<FormsPage> {
  return useQuery(formsQuery(closingId));
}

/** Reads where a box comes from. */
export function useFieldTrace(closingId: string, form: FormName, code: string): UseQueryResult<FieldTrace> {
  return useQuery({
    queryKey: ["closing", closingId, "forms", form, code],
    queryFn: ({ signal }) =>
      request(fieldTrace, `${formsAddress(closingId)}/${form}/fields/${code}`, { signal }),
  });
}

/** Reads where every account with an amount stands, and the boxes that one may choose. */
export function useFormMappings(closingId: string): UseQueryResult<FormMappings> {
  return useQuery({
    queryKey: ["closing", closingId, "form-mappings"],
    queryFn: ({ signal }) => request(formMappings, `/api/closings/${closingId}/form-mappings`, { signal }),
  });
}

export interface MappingOrder {
  readonly account: string;
  /** Null takes the choice back. */
  readonly code: string | null;
}

/** Chooses the box of an account, for the client and for the years to come. */
export function useChooseField(closingId: string): UseMutationResult<void, Error, MappingOrder> {
  return useFormsOrder(closingId, ({ account, code }: MappingOrder) =>
    order(`/api/closings/${closingId}/form-mappings/${account}`, { method: "PUT", body: { code } }),
  );
}

/** Says when the forms were handed in and signed, or takes that back. */
export function useChangeFiling(closingId: string): UseMutationResult<void, Error, FilingChange> {
  return useFormsOrder(closingId, (body: FilingChange) =>
    order(`/api/closings/${closingId}/filing`, { method: "PUT", body }),
  );
}

/** Makes a version of the files, and gives its number. */
export function useMakeSru(closingId: string): UseMutationResult<number, Error, void> {
  return useFormsOrder(closingId, async () => {
    const made = await request(sruMade, `/api/closings/${closingId}/sru`, { method: "POST", body: {} });
    return made.version;
  });
}

/** Where both files of a version are fetched, in a zip. */
export function sruAddress(closingId: string, version: number): string {
  return `/api/closings/${closingId}/sru/${version}`;
}

/** Where a form is fetched as a list of its boxes. */
export function formPaperAddress(closingId: string, form: FormName): string {
  return `${formsAddress(closingId)}/${form}/pdf`;
}

/** Sends a change; every page of the closing may show it, and so does Företag. */
function useFormsOrder<Asked, Answer>(
  closingId: string,
  mutationFn: (asked: Asked) => Promise<Answer>,
): UseMutationResult<Answer, Error, Asked> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    // Also after a refusal: somebody else may have changed what is shown.
    onSettled: async () => {
      void queries.invalidateQueries({ queryKey: ["clients"] });
      await queries.invalidateQueries({ queryKey: ["closing", closingId] });
    },
  });
}

function formsAddress(closingId: string): string {
  return `/api/closings/${closingId}/forms`;
}
