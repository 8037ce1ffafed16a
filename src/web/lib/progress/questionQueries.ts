/** Questions to the client: read, asked, changed, with the files of their answers. */
import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { z } from "zod";
import { type Question, type questionChange, questions, type questionRequest } from "#wire/progress.ts";
import { order, request } from "../api/request.ts";
import { sendFile } from "../api/upload.ts";

export type QuestionRequest = z.input<typeof questionRequest>;
export type QuestionPlace = QuestionRequest["place"];
export type QuestionChange = z.input<typeof questionChange>;

/** A question about the closing as a whole. */
export const noPlace: QuestionPlace = {
  account: null,
  appendixId: null,
  rowId: null,
  voucherIndex: null,
  side: null,
  invoiceNumber: null,
};

/** Reads the questions in the order in which they were asked. */
export function useQuestions(closingId: string): UseQueryResult<readonly Question[]> {
  return useQuery({
    queryKey: ["closing", closingId, "questions"],
    queryFn: async ({ signal }) => (await request(questions, addressOf(closingId), { signal })).questions,
  });
}

/** Asks a question; everything of the closing that counts questions is read anew. */
export function useAskQuestion(closingId: string): UseMutationResult<void, Error, QuestionRequest> {
  return useOnClosing(closingId, (body: QuestionRequest) =>
    order(addressOf(closingId), { method: "POST", body }),
  );
}

/** Changes questions one after the other: sent, answered, withdrawn, another text. */
export function useChangeQuestions(
  closingId: string,
): UseMutationResult<
  void,
  Error,
  { readonly questionIds: readonly string[]; readonly change: QuestionChange }
> {
  return useOnClosing(closingId, async ({ questionIds, change }) => {
    for (const questionId of questionIds)
      await order(`${addressOf(closingId)}/${questionId}`, { method: "PATCH", body: change });
  });
}

/** Attaches a file to the answer. */
export function useAttachToQuestion(
  closingId: string,
  questionId: string,
): UseMutationResult<void, Error, File> {
  return useOnClosing(closingId, async (file: File) => {
    await sendFile({ path: `${addressOf(closingId)}/${questionId}/files`, file, schema: z.unknown() });
  });
}

/** Takes a file of the answer away. */
export function useDetachFromQuestion(
  closingId: string,
  questionId: string,
): UseMutationResult<void, Error, string> {
  return useOnClosing(closingId, (fileId: string) =>
    order(questionFile(closingId, questionId, fileId), { method: "DELETE" }),
  );
}

/** The address of a file of an answer. */
export function questionFile(closingId: string, questionId: string, fileId: string): string {
  return `${addressOf(closingId)}/${questionId}/files/${fileId}`;
}

function useOnClosing<Asked>(
  closingId: string,
  mutationFn: (asked: Asked) => Promise<void>,
): UseMutationResult<void, Error, Asked> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ["closing", closingId] }),
  });
}

function addressOf(closingId: string): string {
  return `/api/closings/${closingId}/questions`;
}
