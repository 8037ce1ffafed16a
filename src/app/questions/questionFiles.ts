/** Files that a question to the client was answered with. */
import type { FileHolder } from "../attachments/heldFiles.ts";
import type { Actor } from "../firm/actor.ts";
import type { QuestionDeps } from "./questions.ts";

export interface QuestionPlace {
  readonly closingId: string;
  readonly questionId: string;
}

/** A question as it holds files. */
export function questionHolder(
  deps: QuestionDeps,
  actor: Actor,
  { closingId, questionId }: QuestionPlace,
): FileHolder {
  return {
    owner: { closingId, kind: "question", id: questionId },
    isThere: async (transaction) =>
      (await deps.questions.lockQuestion(transaction, closingId, questionId)) !== null,
    lock: async (transaction) => {
      const question = await deps.questions.lockQuestion(transaction, closingId, questionId);
      if (question === null) return null;
      return ({ done, name }) =>
        deps.log.write(transaction, {
          by: actor.userId,
          kind: done === "attached" ? "question-file-attached" : "question-file-removed",
          closingId,
          data: { number: question.number },
          personal: { fileName: name },
        });
    },
  };
}
