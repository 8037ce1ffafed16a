/**
 * Saves one answer at once. When somebody else has saved another answer meanwhile, this one is put beside theirs; when
 * they changed the same answer, it is refused and theirs is shown.
 */
import { useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query";
import { type FormsPage, formsPage } from "#wire/forms.ts";
import { RefusalError } from "../api/failures.ts";
import { request } from "../api/request.ts";
import { type AnswerChange, answerAt, withAnswer } from "./answerChange.ts";
import { formsQuery } from "./formQueries.ts";

export interface AnswerOrder {
  readonly change: AnswerChange;
  /** What the person had before them when they began. */
  readonly seen: FormsPage;
}

/** Gives what saves an answer. */
export function useSaveAnswer(closingId: string): UseMutationResult<FormsPage, Error, AnswerOrder> {
  const queries = useQueryClient();
  const query = formsQuery(closingId);
  const save = ({ seen, change }: AnswerOrder): Promise<FormsPage> =>
    request(formsPage, `/api/closings/${closingId}/form-answers`, {
      method: "PUT",
      body: { version: seen.answersVersion, answers: withAnswer(seen.answers, change) },
    });
  return useMutation({
    mutationFn: async ({ seen, change }) => {
      try {
        return await save({ seen, change });
      } catch (error) {
        if (!(error instanceof RefusalError) || error.status !== 409) throw error;
        const now = await queries.query({ ...query, staleTime: 0 });
        if (answerAt(now.answers, change) !== answerAt(seen.answers, change)) throw error;
        return save({ seen: now, change });
      }
    },
    onSuccess: (answered) => {
      queries.setQueryData(query.queryKey, answered);
    },
    onSettled: async () => {
      void queries.invalidateQueries({ queryKey: ["clients"] });
      await queries.invalidateQueries({ queryKey: ["closing", closingId] });
    },
    // One after the other: each goes with the version that the one before it made, or is put beside it.
    scope: { id: `form-answers-${closingId}` },
  });
}
