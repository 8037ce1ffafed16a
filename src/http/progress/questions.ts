/** Questions to the client. */
import { z } from "zod";
import {
  type AskProblem,
  type ChangeQuestionProblem,
  type QuestionDeps,
  askQuestion,
  changeQuestion,
  readQuestions,
} from "#app/questions/questions.ts";
import { questionChange, questionRequest, questions } from "#wire/progress.ts";
import { nothing } from "#wire/signIn.ts";
import { id } from "#wire/values.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { type StatusByKind, sendProblem } from "../foundation/problemStatus.ts";
import { sessionOf } from "../foundation/session.ts";

const url = "/api/closings/:closingId/questions";
const params = z.object({ closingId: id });
const questionParams = params.extend({ questionId: id });
const mayAsk = { access: ["administrator", "accountant", "reviewer"] } as const;
const askStatus: StatusByKind<AskProblem> = {
  "not-found": 404,
  "question-place-gone": 409,
};
const changeStatus: StatusByKind<ChangeQuestionProblem> = {
  "not-found": 404,
  "question-sent-already": 409,
  "question-withdrawn": 409,
  "question-answer-missing": 422,
};

/** Registers GET and POST …/questions, PATCH …/questions/:questionId. */
export function registerQuestionRoutes(app: HttpApp, deps: QuestionDeps): void {
  app.get(
    url,
    { config: { access: "session" }, schema: { params, response: { 200: questions } } },
    async (request, reply) => {
      const read = await readQuestions(deps, sessionOf(request), request.params.closingId);
      if (!read.ok) return sendProblem(reply, read.problem, { "not-found": 404 });
      return { questions: read.value.map((question) => ({ ...question, files: [...question.files] })) };
    },
  );
  app.post(
    url,
    { config: mayAsk, schema: { params, body: questionRequest, response: { 200: nothing } } },
    async (request, reply) => {
      const asked = await askQuestion(deps, sessionOf(request), { ...request.body, ...request.params });
      return asked.ok ? {} : sendProblem(reply, asked.problem, askStatus);
    },
  );
  app.patch(
    `${url}/:questionId`,
    { config: mayAsk, schema: { params: questionParams, body: questionChange, response: { 200: nothing } } },
    async (request, reply) => {
      const change = { ...request.body, ...request.params };
      const changed = await changeQuestion(deps, sessionOf(request), change);
      return changed.ok ? {} : sendProblem(reply, changed.problem, changeStatus);
    },
  );
}
