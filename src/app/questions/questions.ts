/** Questions to the client: asked on any row, sent as one text, answered with words and files. */
import { randomUUID } from "node:crypto";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { LogWriter } from "../log/logWriter.ts";
import type { SignOffStore } from "../signOff/signOffStore.ts";
import { aboutPlace } from "./aboutPlace.ts";
import type { Question, QuestionPlace, QuestionState, QuestionStore } from "./questionStore.ts";

export interface QuestionDeps {
  readonly inFirm: InFirm;
  readonly questions: QuestionStore;
  readonly signOffs: Pick<SignOffStore, "lockClosing">;
  readonly log: LogWriter;
}

export interface QuestionChange {
  readonly closingId: string;
  readonly questionId: string;
  readonly state?: QuestionState;
  readonly text?: string;
  readonly answer?: string;
}

type NotFound = { readonly kind: "not-found" };
export type AskProblem = NotFound | { readonly kind: "question-place-gone" };
export type ChangeQuestionProblem =
  | NotFound
  /** What has been sent stands as it was sent. */
  | { readonly kind: "question-sent-already" }
  | { readonly kind: "question-answer-missing" }
  | { readonly kind: "question-withdrawn" };

/** Reads them in the order in which they were asked. */
export async function readQuestions(
  { inFirm, questions }: QuestionDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<readonly Question[], NotFound>> {
  return inFirm(actor.firmId, async (transaction) =>
    (await questions.closingExists(transaction, closingId))
      ? ok(await questions.readQuestions(transaction, closingId))
      : refused({ kind: "not-found" }),
  );
}

/** Asks on a row, or about the closing as a whole; what it is about is kept in words as it stands now. */
export async function askQuestion(
  deps: QuestionDeps,
  actor: Actor,
  asked: { readonly closingId: string; readonly place: QuestionPlace; readonly text: string },
): Promise<Result<null, AskProblem>> {
  const { closingId, place, text } = asked;
  return deps.inFirm(actor.firmId, async (transaction) => {
    if (!(await deps.signOffs.lockClosing(transaction, closingId))) return refused({ kind: "not-found" });
    const described = await deps.questions.describePlace(transaction, closingId, place);
    if (described === null) return refused({ kind: "question-place-gone" });
    const { voucher } = described;
    const number = await deps.questions.insertQuestion(transaction, {
      questionId: randomUUID(),
      closingId,
      place,
      voucher,
      about: aboutPlace(described),
      text,
      by: actor.userId,
    });
    await log(deps, transaction, { actor, closingId, kind: "question-asked", number });
    return ok(null);
  });
}

/** Changes a question: its words while it is open, its state, its answer. */
export async function changeQuestion(
  deps: QuestionDeps,
  actor: Actor,
  change: QuestionChange,
): Promise<Result<null, ChangeQuestionProblem>> {
  const { closingId, questionId } = change;
  return deps.inFirm(actor.firmId, async (transaction) => {
    const before = await deps.questions.lockQuestion(transaction, closingId, questionId);
    if (before === null) return refused({ kind: "not-found" });
    const { text = before.text, answer = before.answer } = change;
    const state = change.state ?? (answer !== before.answer && answer !== "" ? "answered" : before.state);
    const after = { text, answer, state };
    const problem = problemOf(before, after);
    if (problem !== null) return refused(problem);
    await deps.questions.updateQuestion(transaction, { questionId, ...after, by: actor.userId });
    const kind = before.state === state ? "question-changed" : `question-${state}`;
    await log(deps, transaction, { actor, closingId, kind, number: before.number });
    return ok(null);
  });
}

type Words = Pick<Question, "text" | "state" | "answer">;

function problemOf(before: Words, after: Words): ChangeQuestionProblem | null {
  if (before.text !== after.text && before.state !== "open") return { kind: "question-sent-already" };
  if (before.state === "withdrawn" && after.state !== "open") return { kind: "question-withdrawn" };
  if (after.state === "answered" && after.answer === "") return { kind: "question-answer-missing" };
  return null;
}

async function log(
  deps: QuestionDeps,
  transaction: Transaction,
  done: {
    readonly actor: Actor;
    readonly closingId: string;
    readonly kind: string;
    readonly number: number;
  },
): Promise<void> {
  const { actor, closingId, kind, number } = done;
  await deps.log.write(transaction, { by: actor.userId, kind, closingId, data: { number } });
}
